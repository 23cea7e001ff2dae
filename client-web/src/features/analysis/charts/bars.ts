import { approximate } from '@/shared/format/decimal'

export interface Bar {
  /** In percent of the whole width. */
  readonly left: number
  readonly width: number
  readonly negative: boolean
}

/** Lengths of bars on one axis with 0 on it; what has no value has no bar. */
export function barsOf(values: ReadonlyArray<string | null>): { bars: ReadonlyArray<Bar | null>; zero: number } {
  const numbers = values.map((value) => (value === null ? null : approximate(value)))
  const low = Math.min(0, ...numbers.map((value) => value ?? 0))
  const high = Math.max(0, ...numbers.map((value) => value ?? 0))
  const spread = high - low || 1
  const zero = (Math.abs(low) / spread) * 100
  const bars = numbers.map((value) => (value === null ? null : { left: value < 0 ? ((value - low) / spread) * 100 : zero, width: (Math.abs(value) / spread) * 100, negative: value < 0 }))
  return { bars, zero }
}
