import type { Decimal } from '@/shared/format/decimal'
import { isZero } from '@/shared/format/decimal'
import type { PaceName } from '@/shared/components/paces'
import { compare, isBelow, minus, percentOf, plus, share } from '@/shared/format/amount'
import { isLimit } from '@/shared/format/limit'
import type { Line } from './entry'

/** Where the unit would stand with what is typed. The server's answer replaces it after approval. */
export interface AfterEntry {
  actual: Decimal
  target: Decimal
  /** The target must not be passed. */
  limit: boolean
  /** 应完成数 at the end of this month; null where the target has no pace. */
  due: Decimal | null
  completion: Decimal
  pace: PaceName | null
  gapToPace: Decimal | null
  gapToTarget: Decimal
}

/**
 * Adds the month to the amount before it: flows add up, a level replaces. Yearly targets are judged by pace; totals over the
 * plan and levels are not (DOMAIN "The standing of a unit"). Null without a target.
 */
export function afterEntry(line: Line, value: Decimal, severeBelow: Decimal): AfterEntry | null {
  const { standing, indicator } = line
  if (!standing?.target || !standing.meaning || standing.meaning === 'RATE') return null
  const stock = indicator.kind === 'STOCK'
  if (stock && standing.meaning !== 'LEVEL') return null
  const actual = stock ? value : plus(standing.actual ?? '0', value)
  const { target } = standing
  const due = standing.meaning === 'INCREMENT' ? dueNow(line) : null
  return {
    actual,
    target,
    limit: isLimit(standing.operator),
    due,
    completion: completion(actual, target),
    pace: pace(line, actual, due, severeBelow),
    gapToPace: due === null ? null : minus(actual, due),
    gapToTarget: minus(actual, target),
  }
}

/** The server's figure is that of the month before; this month is one more of the target's period. */
function dueNow({ standing, indicator }: Line): Decimal | null {
  if (!standing?.target || !standing.periodMonths) return null
  const elapsed = Math.min(standing.periodMonths, (standing.elapsedMonths ?? 0) + 1)
  return share(standing.target, elapsed, standing.periodMonths, indicator.decimals === 0)
}

function pace(line: Line, actual: Decimal, due: Decimal | null, severeBelow: Decimal): PaceName | null {
  const target = line.standing?.target ?? '0'
  if (isLimit(line.standing?.operator ?? null)) return paceOfLimit(line, actual, due)
  const reached = compare(actual, target) >= 0
  if (line.standing?.meaning === 'LEVEL') return reached ? 'MET' : null
  if (reached) return 'DONE'
  if (due === null) return null
  if (compare(actual, due) >= 0) return 'ON_PACE'
  return isBelow(actual, severeBelow, due) ? 'FAR_BEHIND' : 'BEHIND'
}

/** Judged the other way round: lost once it is passed, kept only when the period is over. */
function paceOfLimit(line: Line, actual: Decimal, due: Decimal | null): PaceName | null {
  const kept = compare(actual, line.standing?.target ?? '0') <= 0
  if (line.standing?.meaning === 'LEVEL') return kept ? 'MET' : null
  const { elapsedMonths, periodMonths } = line.standing ?? {}
  const last = (elapsedMonths ?? 0) + 1 >= (periodMonths ?? 0)
  if (due === null && !last) return null
  if (!kept) return 'FAR_BEHIND'
  if (last) return 'DONE'
  return compare(actual, due ?? '0') > 0 ? 'BEHIND' : 'ON_PACE'
}

function completion(actual: Decimal, target: Decimal): Decimal {
  return isZero(target) ? '100' : percentOf(actual, target)
}
