import { share } from './amount'
import type { Decimal } from './decimal'
import { fixed, plain } from './decimal'

/** What decides how the figures of an indicator are printed. */
export interface Printed {
  readonly unitOfMeasure: string
  readonly kind: string
  readonly decimals: number
}

/** Rates and growth are quotients: statistics print two digits after the point (34.98 %, 6.87). */
export const OF_QUOTIENTS = 2

/** Whether the figure is a share of a hundred: its sign stands at it, and what it lacks is counted in points. */
export function inPercent({ unitOfMeasure }: Pick<Printed, 'unitOfMeasure'>): boolean {
  return unitOfMeasure === '%'
}

export function decimalsOf({ kind, decimals }: Pick<Printed, 'kind' | 'decimals'>): number {
  return kind === 'RATE' ? Math.max(OF_QUOTIENTS, decimals) : decimals
}

/** "1,234", "1,711.50", "34.98": as the indicator is printed, without its measure. */
export function amount(value: Decimal, indicator: Pick<Printed, 'kind' | 'decimals'>): string {
  const decimals = decimalsOf(indicator)
  return decimals > 0 ? fixed(value, decimals) : plain(value)
}

/** A part of one as it is said: "0.8" → "80%". */
export function saidInPercent(part: Decimal): string {
  return `${plain(share(part, 100, 1, false))}%`
}
