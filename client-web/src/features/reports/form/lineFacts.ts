import { signed } from '@/shared/format/decimal'
import type { Month } from '@/shared/format/month'
import { monthOf, monthsUpTo, plusMonths, shortMonth, yearOf } from '@/shared/format/month'
import { isLimit } from '@/shared/format/limit'
import { amount } from '@/shared/format/measure'
import { t } from '@/shared/i18n'
import { minus, plus } from '@/shared/format/amount'
import type { Line } from './entry'
import { measureOf } from '@/shared/names'

export interface Fact {
  label: string
  value: string
}

/** What a clerk looks at before typing: last month, so far, the target. A month without value says so in words. */
export function lineFacts(line: Line, month: Month): [Fact, Fact, Fact] {
  return [last(line, month), toDate(line, month), target(line)]
}

function said(line: Line, value: string | null | undefined): string {
  return value === null || value === undefined
    ? t('pace.NOT_REPORTED')
    : t('reports.amount', { value: amount(value, line.indicator), unit: measureOf(line.indicator, value) })
}

function last(line: Line, month: Month): Fact {
  const name = shortMonth(plusMonths(month, -1))
  const stock = line.indicator.kind === 'STOCK'
  const { status, value } = line.previous
  const words = value === null ? t(`pace.${status === 'WITHHELD' ? 'NOT_REPORTED' : status}`) : said(line, value)
  return { label: stock ? t('reports.fact.endOf', { month: name }) : name, value: words }
}

function toDate(line: Line, month: Month): Fact {
  if (line.indicator.kind === 'STOCK') return sinceYearEnd(line, month)
  const actual = line.standing?.actual
  if (line.standing?.meaning === 'CUMULATIVE') return { label: t('reports.fact.sincePlan'), value: said(line, actual ?? '0') }
  const before = plusMonths(month, -1)
  if (yearOf(before) < yearOf(month)) return { label: t('reports.fact.thisYear'), value: said(line, '0') }
  const known = actual ?? sumOfYear(line, month)
  // After January alone, the sum would stand under the same word as the month before.
  const label = monthOf(before) === 1 ? t('reports.fact.thisYear') : monthsUpTo(before)
  return { label, value: known === null ? '—' : said(line, known) }
}

/** The year's months that came with the page; null when none of them has a value. */
function sumOfYear(line: Line, month: Month): string | null {
  const values = line.history.filter((known) => yearOf(known.month) === yearOf(month)).flatMap(({ value }) => (value === null ? [] : [value]))
  return values.length === 0 ? null : values.reduce(plus)
}

function sinceYearEnd(line: Line, month: Month): Fact {
  const yearEnd = line.history.find((known) => yearOf(known.month) === yearOf(month) - 1 && monthOf(known.month) === 12)
  const known = yearEnd?.value && line.previous.value ? minus(line.previous.value, yearEnd.value) : null
  const value = known === null ? '—' : t('reports.amount', { value: signed(known), unit: measureOf(line.indicator, known) })
  return { label: t('reports.fact.sinceYearEnd'), value }
}

function target(line: Line): Fact {
  const { standing } = line
  if (!standing?.target) return { label: t('reports.fact.target'), value: t('reports.fact.noTarget') }
  if (isLimit(standing.operator)) return { label: t('reports.fact.limit'), value: said(line, standing.target) }
  const label =
    standing.meaning === 'INCREMENT' ? 'thisYearTarget' : standing.meaning === 'LEVEL' ? 'toHold' : 'planTarget'
  return { label: t(`reports.fact.${label}`), value: said(line, standing.target) }
}
