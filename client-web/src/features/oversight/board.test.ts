import { expect, it } from 'vitest'
import type { Unit } from './board'
import { cellsOf, spans } from './board'

const unit: Unit = {
  unit: { code: '370402101', name: '税郭镇', englishName: null },
  expected: 12,
  missing: ['2025-12', '2026-03'],
  late: [],
  returned: [{ month: '2026-05', times: 2 }],
  farBehindMonths: ['2026-03', '2026-04', '2026-10'].map((month) => ({ month, plan: 'p', indicators: [{ code: 'patents', name: '专利', englishName: null }] })),
}

it('shows what was left undone only, each month with its year where that is another', () => {
  expect(cellsOf(unit, '2026-10').map(({ kind, items }) => [kind, items.map(({ words }) => words)])).toEqual([
    ['missing', ['month.full', 'month.short']],
    ['returned', ['oversight.monthTimes']],
    ['farBehind', ['oversight.behind']],
  ])
})

it('asks to put right what the cell is about, of the month or of the figure at the end', () => {
  const [missing, , behind] = cellsOf(unit, '2026-10')
  expect([missing?.occasion, missing?.items[1]?.month]).toEqual(['MISSING', '2026-03'])
  expect([behind?.occasion, behind?.items[0]?.month, behind?.items[0]?.indicator?.code]).toEqual(['SEVERELY_BEHIND', '2026-10', 'patents'])
})

it('says months that follow each other as one span', () => {
  expect(spans(['2026-03', '2026-04', '2026-10'], '2026-10')).toBe('month.short—month.shortoversight.commamonth.short')
})
