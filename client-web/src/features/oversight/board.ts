import type { OversightOfQuery } from '@/gql/oversight'
import type { Month } from '@/shared/format/month'
import { monthName, plusMonths, shortMonth } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import type { Occasion } from '@/shared/rectify/useOpening'

export type Board = OversightOfQuery['oversight']
export type Unit = Board['units'][number]
export type Person = Board['people'][number]
export type FarBehind = Unit['farBehindMonths'][number]
export type Indicator = FarBehind['indicators'][number]

/** One thing a unit left undone: the way to its report, and what it can be asked to put right. */
export interface Item {
  key: string
  words: string
  month: Month
  indicator?: Indicator
  plan?: string
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

/** "专利 3月—5月、10月": each indicator once, with the months at whose end it was far behind; what is asked is about the last of them. */
function behindItems(months: readonly FarBehind[], to: Month): Item[] {
  const found = new Map<string, { indicator: Indicator; plan: string; months: Month[] }>()
  for (const { month, plan, indicators } of months) {
    for (const indicator of indicators) found.set(indicator.code, { indicator, plan, months: [...(found.get(indicator.code)?.months ?? []), month] })
  }
  return [...found.values()].map(({ indicator, plan, months: its }) => ({ key: indicator.code, month: its[its.length - 1] ?? to, words: t('oversight.behind', { indicator: nameOf(indicator), months: spans(its, to) }), indicator, plan }))
}

/** Months that follow each other are said as one span. */
export function spans(months: readonly Month[], to: Month): string {
  const runs: Month[][] = []
  for (const month of months) {
    const run = runs[runs.length - 1]
    if (run && plusMonths(run[run.length - 1] ?? '', 1) === month) run.push(month)
    else runs.push([month])
  }
  return runs.map((run) => [run[0] ?? '', ...(run.length > 1 ? [run[run.length - 1] ?? ''] : [])].map((month) => monthWords(month, to)).join('—')).join(t('oversight.comma'))
}

/** What one unit left undone, without what it did not. */
export function cellsOf(unit: Pick<Unit, 'missing' | 'late' | 'returned' | 'farBehindMonths'>, to: Month): Cell[] {
  const cells: Cell[] = [
    { kind: 'missing', occasion: 'MISSING', count: t('oversight.months', { count: unit.missing.length }), items: monthItems(unit.missing, to) },
    { kind: 'late', occasion: 'LATE', count: t('oversight.months', { count: unit.late.length }), items: monthItems(unit.late, to) },
    { kind: 'returned', occasion: 'RETURNED', count: t('oversight.times', { count: times(unit.returned) }), items: returnedItems(unit.returned, to) },
    { kind: 'farBehind', occasion: 'SEVERELY_BEHIND', count: t('oversight.months', { count: unit.farBehindMonths.length }), items: behindItems(unit.farBehindMonths, to) },
  ]
  return cells.filter(({ items }) => items.length > 0)
}

/** The conclusion over all units. */
export function sentence({ units, from, to }: Board): string {
  const sum = (count: (unit: Unit) => number): number => units.reduce((all, unit) => all + count(unit), 0)
  const counts = {
    missing: sum(({ missing }) => missing.length),
    late: sum(({ late }) => late.length),
    returned: sum(({ returned }) => times(returned)),
    behind: units.filter(({ farBehindMonths }) => farBehindMonths.length > 0).length,
  }
  const all = Object.values(counts).reduce((one, other) => one + other, 0)
  return t(all > 0 ? 'oversight.says' : 'oversight.clean', { ...counts, from: monthName(from), to: monthName(to) })
}
