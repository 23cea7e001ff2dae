import type { ReviewedReportQuery } from '@/gql/review'
import type { Decimal } from '@/shared/format/decimal'
import { fixed, plain } from '@/shared/format/decimal'
import type { PaceName } from '@/shared/components/paces'
import { compare, plus } from '@/shared/format/amount'
import { bounded, isLimit } from '@/shared/format/limit'
import { t } from '@/shared/i18n'

export type Report = ReviewedReportQuery['report']
export type Line = Report['lines'][number]

/** The amount to date with this month's value in it; a stock is its value. Null where nothing was ever reported. */
export function toDate({ indicator, standing, value }: Line): Decimal | null {
  const before = standing?.actual ?? null
  if (value === null) return before
  return indicator.kind === 'STOCK' || before === null ? value : plus(before, value)
}

/** The tone of the bar with this month's value in it; totals over the plan and levels stay grey until reached. */
export function pace(line: Line): PaceName | null {
  const { standing } = line
  const actual = toDate(line)
  if (!standing?.target || actual === null) return null
  if (isLimit(standing.operator)) return paceOfLimit(standing, actual)
  if (compare(actual, standing.target) >= 0) return standing.meaning === 'LEVEL' ? 'MET' : 'DONE'
  if (standing.meaning !== 'INCREMENT' || standing.due === null) return null
  return compare(actual, standing.due) >= 0 ? 'ON_PACE' : 'BEHIND'
}

/** Passed is lost for good; that it was kept is known only when the period is over. */
function paceOfLimit({ meaning, target, due }: NonNullable<Line['standing']>, actual: Decimal): PaceName | null {
  if (compare(actual, target ?? '0') > 0) return meaning === 'INCREMENT' ? 'FAR_BEHIND' : 'NOT_MET'
  if (meaning === 'LEVEL') return 'MET'
  return meaning === 'INCREMENT' && due !== null ? (compare(actual, due) > 0 ? 'BEHIND' : 'ON_PACE') : null
}

/** "15", "≤10". */
export function targetOf({ standing, indicator }: Line): string {
  return bounded(amount(standing?.target ?? null, indicator.decimals), standing?.operator ?? null)
}

export function amount(value: Decimal | null, decimals: number): string {
  if (value === null) return '—'
  return decimals > 0 ? fixed(value, decimals) : plain(value)
}

/** What the line says for itself: 0, not applicable, or nothing. */
export function reported(line: Line): string {
  if (line.status === 'NOT_APPLICABLE') return t('pace.NOT_APPLICABLE')
  return line.status === 'REPORTED' ? amount(line.value, line.indicator.decimals) : t('pace.NOT_REPORTED')
}

/** Lines to look at: warned, or explained by a word, or changed on resubmission. */
export function noteworthy(line: Line): boolean {
  return line.warnings.length > 0 || line.changed || line.status === 'NOT_APPLICABLE'
}

/** Why a month has no figure: 未报, 月报里没有 where no form asked for it, 不涉及. */
export function absence(status: string): string {
  return t(`pace.${status === 'WITHHELD' ? 'NOT_REPORTED' : status}`)
}
