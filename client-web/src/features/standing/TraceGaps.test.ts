// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import TraceGaps from './TraceGaps.vue'

beforeAll(async () => {
  await requireMessages('standing')
  await useLanguage('zh')
})

it('a figure says which months it is without, whose level it carries and what it is divided by', () => {
  const population = { asOf: '2020-12-31', version: 2, persons: '3930000', source: '七普公报' }
  const page = mounted(TraceGaps, { line: { missingMonths: ['2026-03', '2026-04'], carriedFrom: '2026-02', population } })
  const words = [...page.root.querySelectorAll('p')].map((one) => one.textContent)
  page.leave()
  expect(words).toEqual(['不含 2026年3月—4月：没有批准的数', '沿用 2026年2月', '除以人口 3,930,000 人（2020-12-31，第 2 版） 七普公报'])
})
