import { expect, it } from 'vitest'
import { effect } from 'vue'
import { knowMessages, requireMessages, t } from '.'

it('says a word as soon as it is there, and says again only what was missing', async () => {
  knowMessages({ '/src/features/here/messages.zh.ts': async () => ({ default: { word: '在' } }), '/src/features/there/messages.zh.ts': async () => ({ default: { word: '来' } }) })
  await requireMessages('here')
  const known: string[] = []
  const missing: string[] = []
  effect(() => void known.push(t('here.word')))
  effect(() => void missing.push(t('there.word')))
  await requireMessages('there')
  expect(known).toEqual(['在'])
  expect(missing).toEqual(['there.word', '来'])
})
