import type { Month } from '@/shared/format/month'
import { monthFrom, monthOf, plusMonths, yearOf } from '@/shared/format/month'
import type { Period } from './vocabulary'

/** The months asked about, told from the last one. TWELVE ends with it; RANGE has a first month of its own. */
export const SPANS = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'TWELVE', 'RANGE'] as const
export type SpanName = (typeof SPANS)[number]

export interface Span {
  readonly from: Month
  readonly to: Month
}

/** As many months a question may be about. */
export const MOST_MONTHS = 120

const LENGTHS: Record<Period, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 }

/** The first month of the period in which a month lies. */
export function beginningOf(period: Period, month: Month): Month {
  return monthFrom(yearOf(month), monthOf(month) - ((monthOf(month) - 1) % LENGTHS[period]))
}

export function spanOf(name: SpanName, to: Month, from: Month | null): Span {
  if (name === 'RANGE') return { from: from !== null && from <= to ? from : to, to }
  return { from: name === 'TWELVE' ? plusMonths(to, -11) : beginningOf(name, to), to }
}

/** Rows of quarters, half-years and years begin where such a period begins. */
export function inPeriods({ from, to }: Span, period: Period | undefined): Span {
  return { from: period ? beginningOf(period, from) : from, to }
}

export function lengthOf({ from, to }: Span): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1
}

/** How many months before each period the one before it lies: rows of periods are compared with their predecessors, all else with as many months. */
export function monthsToPredecessor(span: Span, period: Period | undefined): number {
  return period ? LENGTHS[period] : lengthOf(span)
}
