// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import DefinitionDetails from './DefinitionDetails.vue'

const questions = import.meta.glob<string>('/src/features/**/*.graphql', { eager: true, query: '?raw', import: 'default' })
const definition = { version: 2, fromMonth: '2026-03', text: '以授权公告日为准', englishText: 'By the date of grant' }

beforeAll(async () => {
  await requireMessages('definition')
  await useLanguage('zh')
})

describe('口径', () => {
  it('is always asked as it held in the month looked at', () => {
    const unasked = Object.entries(questions).filter(([, text]) => /\bdefinition\s*\{/.test(text))
    expect(unasked.map(([file]) => file)).toEqual([])
  })

  it('says which version it is and since when, beside the words the target rests on', () => {
    const page = mounted(DefinitionDetails, { indicator: { name: '发明专利', englishName: null, definition }, quote: '新增 15 件', reading: '按授权公告日' })
    const words = [...page.root.querySelectorAll('p')].map((one) => one.textContent?.trim())
    page.leave()
    expect(words).toEqual(['以授权公告日为准 第 2 版，自 2026年3月 起', '目标原话：新增 15 件', '目标读法：按授权公告日'])
  })
})
