import type { Decimal } from './decimal'
import { round } from './decimal'

const PLACES = 4

function units(value: Decimal): bigint {
  return BigInt(round(value, PLACES).replace('.', ''))
}

function decimal(amount: bigint): Decimal {
  const negative = amount < 0n
  const text = (negative ? -amount : amount).toString().padStart(PLACES + 1, '0')
  const fraction = text.slice(-PLACES).replace(/0+$/, '')
  return `${negative ? '-' : ''}${text.slice(0, -PLACES)}${fraction ? `.${fraction}` : ''}`
}

/** Exact sums of decimals of up to four places, which is what the contract carries. */
export function plus(one: Decimal, other: Decimal): Decimal {
  return decimal(units(one) + units(other))
}

export function minus(one: Decimal, other: Decimal): Decimal {
  return decimal(units(one) - units(other))
}

/** Below zero when `one` is the smaller. */
export function compare(one: Decimal, other: Decimal): number {
  const difference = units(one) - units(other)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** value × numerator ÷ denominator, rounded down to whole things, or to four places for money. */
export function share(value: Decimal, numerator: number, denominator: number, whole: boolean): Decimal {
  const scaled = (units(value) * BigInt(numerator)) / BigInt(denominator)
  const step = 10n ** BigInt(PLACES)
  return decimal(whole ? (scaled / step) * step : scaled)
}

/** part ÷ whole in percent, cut at four digits after the point: whoever shows it rounds it, once. */
export function percentOf(part: Decimal | number, whole: Decimal | number): Decimal {
  return decimal((units(String(part)) * 100n * 10n ** BigInt(PLACES)) / units(String(whole)))
}

/** Whether a value lies below a part of another, both exact: 55 is not below 0.55 of 100, which binary fractions make a little more than 55. */
export function isBelow(value: Decimal, part: Decimal, whole: Decimal): boolean {
  return units(value) * 10n ** BigInt(PLACES) < units(part) * units(whole)
}

export function largest(values: readonly Decimal[]): Decimal | null {
  return values.reduce<Decimal | null>((best, value) => (best === null || compare(value, best) > 0 ? value : best), null)
}
