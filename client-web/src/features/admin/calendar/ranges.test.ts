import { expect, it } from 'vitest'
import { rangesOf } from './ranges'

const free = (day: string, name: string | null = '国庆节') => ({ day, kind: 'HOLIDAY' as const, name })
const worked = (day: string, name: string | null = '国庆节调休') => ({ day, kind: 'WORKDAY' as const, name })

it('gathers days that follow one another, also into the next month', () => {
  expect(rangesOf([free('2026-09-29'), free('2026-09-30'), free('2026-10-01')])).toEqual([{ kind: 'HOLIDAY', name: '国庆节', first: '2026-09-29', last: '2026-10-01' }])
})

it('keeps apart what is worked, what has another name, and what lies days apart', () => {
  const days = [worked('2026-09-27'), free('2026-09-28'), free('2026-09-29', '中秋节'), free('2026-10-01', '中秋节'), free('2026-10-02', null)]
  expect(rangesOf(days).map(({ first, last }) => [first, last])).toEqual([
    ['2026-09-27', '2026-09-27'],
    ['2026-09-28', '2026-09-28'],
    ['2026-09-29', '2026-09-29'],
    ['2026-10-01', '2026-10-01'],
    ['2026-10-02', '2026-10-02'],
  ])
})

it('has nothing to gather in a year without a list', () => {
  expect(rangesOf([])).toEqual([])
})
