import { share } from '@/shared/format/amount'
import type { Decimal } from '@/shared/format/decimal'
import type { Month } from '@/shared/format/month'
import { monthName, plusMonths } from '@/shared/format/month'
import { readNumber } from '@/shared/format/typedNumber'
import type { PlanVersion } from './plan'

export type Phase = PlanVersion['plan']['phases'][number]

/** The months from one to another as choices; one that is chosen stays although it lies outside. */
export function monthChoices(first: Month, last: Month, chosen = first): Array<{ value: Month; label: string }> {
  const months: Month[] = []
  for (let month = first; month <= last; month = plusMonths(month, 1)) months.push(month)
  if (chosen && !months.includes(chosen)) months.unshift(chosen)
  return months.map((value) => ({ value, label: monthName(value) }))
}

/** "80" → "0.8": the part of 应完成数 as people say it, in percent. Null while it is none from 0 to 100. */
export function readThreshold(typed: string): Decimal | null {
  const read = readNumber(typed.replace(/[%％]\s*$/, ''), 2)
  if (read.kind !== 'value' || Number(read.value) > 100) return null
  return share(read.value, 1, 100, false)
}

/** A further phase begins where the last one ends, and runs to the plan's end. */
export function nextPhase(phases: readonly Phase[], from: Month, to: Month): Phase {
  const after = phases.reduce((last, { toMonth }) => (toMonth >= last ? plusMonths(toMonth, 1) : last), from)
  return { name: '', fromMonth: after > to ? to : after, toMonth: to }
}
