import { isZero, percent, signed } from '@/shared/format/decimal'
import { amount } from '@/shared/format/measure'
import type { Month } from '@/shared/format/month'
import { plusMonths, shortMonth } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import { compare, minus, percentOf } from '@/shared/format/amount'
import type { AfterEntry } from './afterEntry'
import type { Line } from './entry'
import { measureOf } from '@/shared/names'

/** The sentence under the field: the gap as a number, the time elapsed where there is no pace, what a stock is. */
export function meterWords(line: Line, value: string | null, after: AfterEntry | null, month: Month): string {
  const unit = measureOf(line.indicator)
  const stock = line.indicator.kind === 'STOCK' ? stockWords(line, value, month) : ''
  if (!after) return stock
  const gap = gapWords(line, after, unit)
  return [gap, stock].filter(Boolean).join(' · ')
}

function gapWords(line: Line, after: AfterEntry, unit: string): string {
  if (after.limit) return limitWords(line, after, unit)
  if (line.standing?.meaning === 'LEVEL') return levelWords(line, after, unit)
  if (compare(after.gapToTarget, '0') >= 0) {
    return isZero(after.gapToTarget) ? t('reports.gap.reached') : t('reports.gap.over', { value: said(line, after.gapToTarget), unit })
  }
  const behind = after.gapToPace !== null && compare(after.gapToPace, '0') < 0
  if (behind) return t('reports.gap.toPace', { value: said(line, after.gapToPace ?? '0'), unit })
  const toTarget = t('reports.gap.toTarget', { value: said(line, after.gapToTarget), unit })
  return line.standing?.meaning === 'CUMULATIVE' ? `${toTarget} · ${elapsed(line)}` : toTarget
}

function limitWords(line: Line, { gapToPace, gapToTarget }: AfterEntry, unit: string): string {
  if (compare(gapToTarget, '0') > 0) return t('reports.limit.over', { value: said(line, gapToTarget), unit })
  if (gapToPace !== null && compare(gapToPace, '0') > 0) return t('reports.limit.overPace', { value: said(line, gapToPace), unit })
  const room = isZero(gapToTarget) ? t('reports.limit.reached') : t('reports.limit.room', { value: said(line, gapToTarget), unit })
  return line.standing?.meaning === 'CUMULATIVE' ? `${room} · ${elapsed(line)}` : room
}

function levelWords(line: Line, after: AfterEntry, unit: string): string {
  return compare(after.gapToTarget, '0') < 0 ? t('reports.progress.still', { value: said(line, after.gapToTarget), unit }) : ''
}

function elapsed(line: Line): string {
  const period = line.standing?.periodMonths ?? 0
  if (period === 0) return ''
  const months = Math.min(period, (line.standing?.elapsedMonths ?? 0) + 1)
  return t('reports.elapsed', { percent: percent(percentOf(months, period)), months, period })
}

function stockWords(line: Line, value: string | null, month: Month): string {
  if (value === null || line.previous.value === null) return t('reports.stock.hint')
  const before = shortMonth(plusMonths(month, -1))
  const change = minus(value, line.previous.value)
  if (isZero(change)) return t('reports.stock.same', { month: before })
  return t('reports.stock.change', { month: before, change: signed(change), unit: measureOf(line.indicator) })
}

function said({ indicator }: Line, gap: string): string {
  return amount(gap.replace(/^[-−]/, ''), indicator)
}
