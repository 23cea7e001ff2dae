import type { PaceName } from '@/shared/components/paces'
import { percent, plain } from '@/shared/format/decimal'
import { amount, inPercent } from '@/shared/format/measure'
import { bounded, isLimit } from '@/shared/format/limit'
import type { Month } from '@/shared/format/month'
import { monthName, yearOf } from '@/shared/format/month'
import { today } from '@/shared/format/date'
import { t } from '@/shared/i18n'
import { compare, percentOf } from '@/shared/format/amount'
import type { ProgressLine } from './summary'
import { measureOf } from '@/shared/names'

export interface ProgressWords {
  left: string
  right: string
  pace: PaceName | null
  /** What colours the bar; grey for levels not reached and sums over the plan. */
  bar: PaceName | null
}

/** The words under a bar. Gaps are figures in the indicator's unit; 计划累计 stands beside 本年. */
export function progressWords(line: ProgressLine): ProgressWords {
  if (line.target === null) return { left: t('pace.NO_TARGET'), right: note(line), pace: null, bar: null }
  if (line.meaning === 'LEVEL') return level(line)
  const left = [gap(line), planWords(line), elapsed(line), note(line)].filter(Boolean).join(' · ')
  return { left, right: '', pace: line.verdict, bar: line.verdict }
}

function level(line: ProgressLine): ProgressWords {
  const met = line.verdict === 'MET'
  const left = [t(isLimit(line.operator) ? 'reports.progress.toKeep' : 'reports.progress.toHold', amountOf(line, line.target)), note(line)].filter(Boolean).join(' · ')
  return { left, right: met ? '' : gap(line), pace: met ? 'MET' : null, bar: met ? 'MET' : null }
}

function gap(line: ProgressLine): string {
  if (isLimit(line.operator)) return room(line)
  if (line.meaning === 'LEVEL') return below(line.gapToTarget) ? t('reports.progress.still', amountOf(line, line.gapToTarget)) : ''
  if (below(line.gapToPace)) return t('reports.gap.toPace', amountOf(line, line.gapToPace))
  return below(line.gapToTarget) ? t('reports.gap.toTarget', amountOf(line, line.gapToTarget)) : ''
}

/** Of a limit: what is above it, or how much it still leaves. */
function room(line: ProgressLine): string {
  if (line.gapToTarget === null) return ''
  const over = compare(line.gapToTarget, '0')
  if (over > 0) return t('reports.limit.over', amountOf(line, line.gapToTarget))
  if (line.gapToPace !== null && compare(line.gapToPace, '0') > 0) return t('reports.limit.overPace', amountOf(line, line.gapToPace))
  return over === 0 ? t('reports.limit.reached') : t('reports.limit.room', amountOf(line, line.gapToTarget))
}

function planWords(line: ProgressLine): string {
  if (line.planActual === null || line.planTarget === null) return ''
  return t('reports.progress.plan', { actual: amount(line.planActual, line.indicator), target: amount(line.planTarget, line.indicator) })
}

function elapsed(line: ProgressLine): string {
  if (line.note !== 'NO_OFFICIAL_SPLIT' || !line.elapsedMonths || !line.periodMonths) return ''
  const share = percent(percentOf(line.elapsedMonths, line.periodMonths))
  return t('reports.elapsed', { percent: share, months: line.elapsedMonths, period: line.periodMonths })
}

function note({ note: why }: ProgressLine): string {
  const said = why === null || why === 'NO_TARGET' || why === 'NO_OFFICIAL_SPLIT' || why === 'PLAN_ENDED'
  return said ? '' : t(`pace.${why}`)
}

function below(difference: string | null): boolean {
  return difference !== null && compare(difference, '0') < 0
}

function amountOf(line: ProgressLine, value: string | null): { value: string; unit: string } {
  return { value: amount(absolute(value), line.indicator), unit: inPercent(line.indicator) ? t('reports.progress.points') : measureOf(line.indicator, value) }
}

function absolute(value: string | null): string {
  return (value ?? '0').replace(/^[-−]/, '')
}

export function actualWords(line: ProgressLine): string {
  return line.actual === null ? '—' : amount(line.actual, line.indicator)
}

/** What was set for a rate is no quotient and stays as it was set. */
export function targetWords({ target, indicator, operator }: ProgressLine): string {
  if (target === null) return ''
  return bounded(indicator.kind === 'RATE' ? plain(target) : amount(target, indicator), operator)
}

/** What the figures are of: a plan that has ended, whose figures stopped there, or the year of the newest that are approved. */
export function progressTitle(standing: { month: Month; plan: { toMonth: Month } | null } | undefined): string {
  const end = standing?.plan?.toMonth
  if (end && end < today().slice(0, 7)) return t('reports.progress.ended', { month: monthName(end) })
  return t('reports.progress.title', { year: yearOf(standing?.month ?? today()) })
}
