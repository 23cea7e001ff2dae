import type { OversightOfQuery } from '@/gql/oversight'
import type { Month } from '@/shared/format/month'
import { monthName, shortMonth } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import type { Occasion } from '@/shared/rectify/useOpening'

export type Board = OversightOfQuery['oversight']
export type Unit = Board['units'][number]
export type Person = Board['people'][number]
export type Indicator = Unit['farBehind'][number]

/** One thing a unit left undone: the way to its report, and what it can be asked to put right. */
export interface Item {
  key: string
  words: string
  month: Month
  indicator?: Indicator
}

export interface Cell {
  kind: 'missing' | 'late' | 'returned' | 'farBehind'
  occasion: Occasion
  count: string
  items: readonly Item[]
}

/** Months of another year than the last one are said with it. */
export function monthWords(month: Month, to: Month): string {
  return month.slice(0, 4) === to.slice(0, 4) ? shortMonth(month) : monthName(month)
}

const times = (returned: Unit['returned']): number => returned.reduce((sum, one) => sum + one.times, 0)

function returnedItems(returned: Unit['returned'], to: Month): Item[] {
  return returned.map(({ month, times: often }) => ({ key: month, month, words: often > 1 ? t('oversight.monthTimes', { month: monthWords(month, to), times: often }) : monthWords(month, to) }))
}

const monthItems = (months: readonly Month[], to: Month): Item[] => months.map((month) => ({ key: month, month, words: monthWords(month, to) }))

/** What one unit left undone, without what it did not. */
export function cellsOf(unit: Unit, to: Month): Cell[] {
  const cells: Cell[] = [
    { kind: 'missing', occasion: 'MISSING', count: t('oversight.months', { count: unit.missing.length }), items: monthItems(unit.missing, to) },
    { kind: 'late', occasion: 'LATE', count: t('oversight.months', { count: unit.late.length }), items: monthItems(unit.late, to) },
    { kind: 'returned', occasion: 'RETURNED', count: t('oversight.times', { count: times(unit.returned) }), items: returnedItems(unit.returned, to) },
    { kind: 'farBehind', occasion: 'SEVERELY_BEHIND', count: t('oversight.figures', { count: unit.farBehind.length }), items: unit.farBehind.map((indicator) => ({ key: indicator.code, month: to, words: nameOf(indicator), indicator })) },
  ]
  return cells.filter(({ items }) => items.length > 0)
}

/** What one person sent late or had returned. */
export function personCells(person: Person, to: Month): Array<Pick<Cell, 'kind' | 'count' | 'items'>> {
  const cells = [
    { kind: 'late' as const, count: t('oversight.months', { count: person.late.length }), items: monthItems(person.late, to) },
    { kind: 'returned' as const, count: t('oversight.times', { count: times(person.returned) }), items: returnedItems(person.returned, to) },
  ]
  return cells.filter(({ items }) => items.length > 0)
}

/** The conclusion over all units. */
export function sentence({ units, from, to }: Board): string {
  const sum = (count: (unit: Unit) => number): number => units.reduce((all, unit) => all + count(unit), 0)
  const counts = { missing: sum(({ missing }) => missing.length), late: sum(({ late }) => late.length), returned: sum(({ returned }) => times(returned)) }
  return t(counts.missing + counts.late + counts.returned > 0 ? 'oversight.says' : 'oversight.clean', { ...counts, from: monthName(from), to: monthName(to) })
}
