// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { exportAddress } from './exports'
import { useLanguage } from './i18n'

afterEach(() => useLanguage('zh'))

it('a workbook speaks the language of the page, not that of the browser', async () => {
  expect(exportAddress('summary', { unit: '370402', month: '2026-09' })).toBe('/exports/summary.xlsx?unit=370402&month=2026-09&language=zh')
  await useLanguage('en')
  expect(exportAddress('standing', { unit: '370402', department: '区市场监管局', period: null, from: '' })).toBe(`/exports/standing.xlsx?unit=370402&department=${encodeURIComponent('区市场监管局')}&language=en`)
})
