// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import type { Board, Unit } from './board'
import { sentence } from './board'

const indicators = [{ code: 'patents', name: '专利', englishName: null }]
const unit = (left: Partial<Unit>): Unit => ({
  unit: { code: '370402101', name: '税郭镇', englishName: null },
  expected: 10,
  missing: [],
  late: [],
  returned: [],
  farBehindMonths: [],
  ...left,
})
const board = (...units: Unit[]): Board => ({ units, from: '2026-01', to: '2026-10' }) as unknown as Board

beforeAll(async () => {
  await useLanguage('zh')
  await requireMessages('oversight')
})

it('counts what was left undone, and the units that were far behind', () => {
  const behind = ['2026-09', '2026-10'].map((month) => ({ month, plan: 'p', indicators }))
  expect(sentence(board(unit({ missing: ['2026-03'], returned: [{ month: '2026-05', times: 2 }], farBehindMonths: behind }), unit({ farBehindMonths: behind }), unit({})))).toBe(
    '2026年1月—2026年10月：未报 1 个月，迟报 0 个月，退回 2 次，2 个单位有过严重落后',
  )
})

it('does not call all well where everything came in time and a unit was far behind', () => {
  expect(sentence(board(unit({ farBehindMonths: [{ month: '2026-10', plan: 'p', indicators }] })))).toContain('1 个单位有过严重落后')
  expect(sentence(board(unit({})))).toBe('2026年1月—2026年10月：都按时报了，没有退回，没有严重落后')
})
