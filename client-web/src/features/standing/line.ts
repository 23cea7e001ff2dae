import type { LineFragment } from '@/gql/standing'
import type { PaceName } from '@/shared/components/paces'
import { compare, percentOf } from '@/shared/format/amount'
import { isZero, percent } from '@/shared/format/decimal'
import type { Printed } from '@/shared/format/measure'
import { amount, printed, printedTarget } from '@/shared/format/figure'
import { inPercent } from '@/shared/format/measure'
import { bounded, isLimit } from '@/shared/format/limit'
import { t } from '@/shared/i18n'
import type { MeasuredIn } from '@/shared/names'
import { measureOf } from '@/shared/names'

export type Line = LineFragment

export type Measured = MeasuredIn & Printed

/** An explicit 0 in the account of the period is news, whatever its pace, unless it keeps a limit. */
export function zeroReported(line: Line): boolean {
  return line.actual !== null && isZero(line.actual) && line.note !== 'NOT_REPORTED' && line.meaning === 'INCREMENT' && !isLimit(line.operator)
}

/** Nothing approved for the month: hatched, unranked, a dash for its figures. */
export function missing(line: Line): boolean {
  return line.note === 'NOT_REPORTED' || (line.carriedFrom !== null && line.monthValue.status === 'NOT_REPORTED')
}

/** A limit that was passed is news at once, whatever time is left. */
function broken({ operator, verdict }: Line): boolean {
  return isLimit(operator) && (verdict === 'FAR_BEHIND' || verdict === 'NOT_MET')
}

/** What stands in the column of states: the verdict, or the note in its place. A level has until the plan's end: 还差 N says enough. */
export function paceOf(line: Line): PaceName | null {
  if (line.note === 'NOT_REPORTED' || line.note === 'NOT_APPLICABLE' || line.note === 'NOT_COLLECTED') return line.note
  if (line.verdict === 'NOT_MET' && line.meaning === 'LEVEL' && !broken(line) && line.note !== 'PLAN_ENDED') return null
  if (line.verdict) return line.verdict
  return line.note && line.note !== 'PLAN_ENDED' ? line.note : null
}

/** The tone of the bar; levels and plan-long totals stay grey until they are reached or, as a limit, passed. */
export function meterPace(line: Line): PaceName | null {
  if (broken(line)) return line.verdict
  if (line.meaning === 'LEVEL' || line.meaning === 'CUMULATIVE') return line.verdict === 'MET' || line.verdict === 'DONE' ? line.verdict : null
  return line.verdict
}

export function figure(value: string | null, measured: Measured): string {
  return value === null ? '—' : printed(value, measured)
}

/** "15", "90%", "≤10". */
export function targetFigure({ target, operator }: Pick<Line, 'target' | 'operator'>, measured: Measured): string {
  return target === null ? '—' : bounded(printedTarget(target, measured), operator)
}

/** The measure word beside a figure; a percent sign stands at it already. */
export function measureBeside(measured: Measured, value?: string | null): string {
  return inPercent(measured) ? '' : measureOf(measured, value)
}

/** "13/15", "1/2", "3/≤10", "92.50% / 90%" – what is held against what. */
export function fraction(line: Line, measured: Measured): string {
  return [figure(line.actual, measured), targetFigure(line, measured)].join(inPercent(measured) ? ' / ' : '/')
}

/** The gap as a number: "距序时差 3 件", "距目标差 7 件", "还差 1 家", "差 2.50 个百分点", "超出上限 2 件". Empty when nothing is missing. */
export function gap(line: Line, measured: Measured): string {
  const toPace = lacking(line.gapToPace, line, measured)
  const toTarget = lacking(line.gapToTarget, line, measured)
  if (isLimit(line.operator)) return excess(toPace, toTarget, measured)
  if (inPercent(measured)) return toTarget ? t('standing.gap.points', { amount: toTarget }) : ''
  if (toPace) return t('standing.gap.pace', { amount: toPace, unit: measureOf(measured, toPace) })
  if (!toTarget) return ''
  return t(line.meaning === 'LEVEL' ? 'standing.gap.level' : 'standing.gap.target', { amount: toTarget, unit: measureOf(measured, toTarget) })
}

/** What is on the wrong side of a target: below what is to be reached, above a limit. */
function lacking(difference: string | null, { operator }: Line, measured: Measured): string | null {
  if (difference === null) return null
  const side = compare(difference, '0')
  return (isLimit(operator) ? side > 0 : side < 0) ? amount(difference.replace(/^-/, ''), measured) : null
}

/** A limit that was passed is lost for good and goes before its pace. */
function excess(pace: string | null, target: string | null, measured: Measured): string {
  if (target && inPercent(measured)) return t('standing.gap.overPoints', { amount: target })
  if (target) return t('standing.gap.over', { amount: target, unit: measureOf(measured, target) })
  return pace ? t('standing.gap.overPace', { amount: pace, unit: measureOf(measured, pace) }) : ''
}

/** "第 3 名（并列）"; nothing for the unranked and where the ranks are not for the person to see. */
export function rankWords({ rank, tied }: Pick<Line, 'rank' | 'tied'>): string {
  return rank === null ? '' : t(tied ? 'standing.rankTied' : 'standing.rankOf', { rank })
}

/** "29 / 44", "3 / ≤20": 计划累计. */
export function planFigures(line: Line, measured: Measured): string {
  return `${figure(line.planActual, measured)} / ${line.planTarget === null ? '—' : bounded(figure(line.planTarget, measured), line.operator)}`
}

/** "时间进度 94%（34/36个月）" for totals over the whole plan. */
export function elapsed(line: Line): string {
  if (broken(line)) return ''
  if (line.meaning !== 'CUMULATIVE' || !line.elapsedMonths || !line.periodMonths) return ''
  const share = percent(percentOf(line.elapsedMonths, line.periodMonths))
  return t('standing.elapsed', { share, elapsed: line.elapsedMonths, period: line.periodMonths })
}
