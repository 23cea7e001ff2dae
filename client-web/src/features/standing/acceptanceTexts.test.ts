// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import AcceptanceTexts from './AcceptanceTexts.vue'

beforeAll(async () => {
  await requireMessages('standing')
  await useLanguage('zh')
})

const texts = [{ month: '2026-09', text: '第三' }, { month: '2026-08', text: '第二' }]

it('what was written stands on paper in full, though the screen folds it', () => {
  const { root, leave } = mounted(AcceptanceTexts, { texts })
  expect(root.querySelector('details')?.className).toContain('no-print')
  expect([...root.querySelectorAll('.paper')].map(({ textContent }) => textContent)).toEqual(['2026年9月 第三', '2026年8月 第二'])
  leave()
})

it('a single text stands there once', () => {
  const { root, leave } = mounted(AcceptanceTexts, { texts: texts.slice(0, 1) })
  expect(root.textContent).toBe('2026年9月 第三')
  leave()
})
