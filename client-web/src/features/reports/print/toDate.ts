import { amount } from '@/shared/format/measure'
import type { Month } from '@/shared/format/month'
import { monthOf } from '@/shared/format/month'
import { plus } from '@/shared/format/amount'
import type { Line } from '../form/entry'

/** 累计 including this month: amounts add up since January, a stock is its level. Null when nothing is known. */
export function toDate(line: Line, month: Month): string | null {
  if (line.indicator.kind === 'STOCK') return line.value === null ? null : amount(line.value, line.indicator)
  if (line.standing && line.standing.meaning !== 'RATE') {
    const before = monthOf(month) === 1 && line.standing.meaning !== 'CUMULATIVE' ? '0' : line.standing.actual
    if (before === null) return line.value === null ? null : amount(line.value, line.indicator)
    return amount(plus(before, line.value ?? '0'), line.indicator)
  }
  return null
}
