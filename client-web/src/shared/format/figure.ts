import { share } from './amount'
import type { Decimal } from './decimal'
import { fixed, plain, signed } from './decimal'

/** What decides how the figures of an indicator are printed. */
export interface Printed {
  readonly unitOfMeasure: string
  readonly kind: string
  readonly decimals: number
}

/** Rates and growth are quotients: statistics print two digits after the point (34.98 %, 6.87). */
const OF_QUOTIENTS = 2

/** Whether the figure is a share of a hundred: its sign stands at it, and what it lacks is counted in points. */
export function inPercent({ unitOfMeasure }: Pick<Printed, 'unitOfMeasure'>): boolean {
  return unitOfMeasure === '%'
}

/** "1,234", "3.50", "6.87", "34.98%"; half up, once, where it is shown. */
export function printed(value: Decimal, indicator: Printed): string {
  return sign(amount(value, indicator), indicator)
}

/** As `printed` without the sign: "34.98", for where the measure stands beside it. */
export function amount(value: Decimal, indicator: Printed): string {
  const decimals = decimalsOf(indicator)
  return decimals > 0 ? fixed(value, decimals) : plain(value)
}

/** What was set for a rate is no quotient and stays as it was set: "90%". */
export function printedTarget(value: Decimal, indicator: Printed): string {
  return indicator.kind === 'RATE' ? sign(plain(value), indicator) : printed(value, indicator)
}

/** "+3", "−0.58", "+16.67" (points, where the figure is in percent). */
export function printedChange(value: Decimal, indicator: Printed): string {
  const decimals = decimalsOf(indicator)
  return decimals > 0 ? signed(value, decimals) : signed(value)
}

/** "+34.98%", "−12.50%": growth in percent. */
export function printedGrowth(percent: Decimal): string {
  return `${signed(percent, OF_QUOTIENTS)}%`
}

/** A part of one as it is said: "0.8" → "80%". */
export function saidInPercent(part: Decimal): string {
  return `${plain(share(part, 100, 1, false))}%`
}

function decimalsOf({ kind, decimals }: Printed): number {
  return kind === 'RATE' ? Math.max(OF_QUOTIENTS, decimals) : decimals
}

function sign(text: string, indicator: Printed): string {
  return inPercent(indicator) ? `${text}%` : text
}
