import type { PeriodFragment } from '@/gql/standing'
import { isZero } from '@/shared/format/decimal'
import { printedChange, printedGrowth } from '@/shared/format/figure'
import { inPercent } from '@/shared/format/measure'
import type { Month } from '@/shared/format/month'
import { monthName, plusMonths, shortMonth, yearOf } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import type { Measured } from './line'

export type PeriodFigures = PeriodFragment
export type Growth = PeriodFigures['yearOnYear']

/** What the picker offers; ANY goes with a first month of its own. */
export const PERIODS = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'PLAN', 'ANY'] as const
export type PeriodName = (typeof PERIODS)[number]

/** A line of the growth table; 本级 has no figure of its own to explain. */
export interface GrowthRow {
  readonly key: string
  readonly unit: string | null
  readonly name: string
  readonly whole: boolean
  readonly figures: PeriodFigures
}

export function isPeriod(text: unknown): text is PeriodName {
  return PERIODS.some((name) => name === text)
}

/** What a period is asked by: its first month, or its name. */
export function asked(period: PeriodName, from: Month | null): { period: Exclude<PeriodName, 'ANY'> | null; from: Month | null } {
  if (period === 'ANY') return { period: null, from }
  return { period, from: null }
}

/** As many months a period may hold, and so far back the pickers reach: figures of earlier years are older than any plan. */
const MOST_MONTHS = 120

export function earliestBefore(month: Month): Month {
  return plusMonths(month, 1 - MOST_MONTHS)
}

/** First month of a period without a name: the one asked for as far as a period reaches, else where the plan begins. */
export function beginning(wanted: Month | null, plan: Month | null, month: Month): Month {
  const first = wanted ?? plan ?? month
  if (first > month) return month
  return first < earliestBefore(month) ? earliestBefore(month) : first
}

/** "2026年1月—10月", "2024年3月—2026年10月", "2026年10月"; in English "Jan–Oct 2026", "Mar 2024 – Oct 2026", "Oct 2026". */
export function spanName({ from, to }: { from: Month; to: Month }): string {
  if (from === to) return monthName(from)
  const within = yearOf(from) === yearOf(to)
  return t(within ? 'standing.spanWithin' : 'standing.spanAcross', { from: monthName(from), to: monthName(to), fromShort: shortMonth(from), toShort: shortMonth(to) })
}

/** "2026年1月—3月、2026年6月": what follows one another is said as a span. */
export function spanNames(months: readonly Month[]): string {
  const spans: Array<{ from: Month; to: Month }> = []
  for (const month of months) {
    const last = spans[spans.length - 1]
    if (last && plusMonths(last.to, 1) === month) last.to = month
    else spans.push({ from: month, to: month })
  }
  return spans.map(spanName).join(t('standing.listComma'))
}

/** "+3", "+2.50 个百分点"; a dash where nothing can be compared. */
export function change(growth: Growth, indicator: Measured): string {
  if (growth.change === null) return '—'
  const amount = printedChange(growth.change, indicator)
  return inPercent(indicator) ? t('standing.growth.points', { amount }) : amount
}

/** The signs that stand at a growth, each explained below the figures. */
export const SIGNS = { PARTIAL_PERIOD: '§', PARTIAL_HISTORY: '*', PUBLISHED_HISTORY: '†', PREDECESSORS: '‡' } as const
export type Signed = keyof typeof SIGNS

/** "+50.00%", 零突破, 持平, 没有历史; a sign where there is more to say of either time. */
export function relative({ change: amount, percent, notes }: Growth): string {
  if (notes.includes('NO_HISTORY')) return t('standing.growth.noHistory')
  if (notes.includes('NOT_REPORTED')) return t('pace.NOT_REPORTED')
  const signs = notes.map((note) => (note in SIGNS ? SIGNS[note as Signed] : '')).join('')
  if (notes.includes('ZERO_BASE')) return `${overZero(amount ?? '0', notes)}${signs}`
  return `${percent === null ? '' : printedGrowth(percent)}${signs}`
}

/** While reports are missing nobody knows yet that it stays the same. */
function overZero(amount: string, notes: Growth['notes']): string {
  if (!isZero(amount)) return t('standing.growth.fromZero')
  return notes.includes('PARTIAL_PERIOD') ? '' : t('standing.growth.same')
}

/** Both in one: "+3（+50.00%）", "没有历史". */
export function growthWords(growth: Growth, indicator: Measured): string {
  if (growth.change === null) return relative(growth)
  const words = relative(growth)
  return words === '' ? change(growth, indicator) : t('standing.growth.both', { change: change(growth, indicator), words })
}

/** The signs among these figures. */
export function signsAt(all: readonly PeriodFigures[]): Signed[] {
  const growths = all.flatMap((figures) => [figures.yearOnYear, figures.monthYearOnYear, figures.monthOnMonth, figures.sinceYearEnd])
  return (Object.keys(SIGNS) as Signed[]).filter((sign) => growths.some((growth) => growth?.notes.includes(sign)))
}
