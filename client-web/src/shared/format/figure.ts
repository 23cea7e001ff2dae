import type { Decimal } from './decimal'
import { plain, signed } from './decimal'
import type { Printed } from './measure'
import { amount, decimalsOf, inPercent, OF_QUOTIENTS } from './measure'

export { amount }

/** "1,234", "3.50", "6.87", "34.98%"; half up, once, where it is shown. */
export function printed(value: Decimal, indicator: Printed): string {
  return sign(amount(value, indicator), indicator)
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

function sign(text: string, indicator: Printed): string {
  return inPercent(indicator) ? `${text}%` : text
}
