import { isZero, wholePercent } from '@/shared/format/decimal'
import type { Line, Measured } from './line'
import { fraction, missing, paceOf, zeroReported } from './line'

export type HeatGround = 'done' | 'on' | 'behind' | 'far' | 'white' | 'hatch'

export interface HeatCell {
  ground: HeatGround
  /** The figure that counts: completion of flows, held / needed of levels. */
  main: string
  /** The count below it. Empty where the main figure is the count. */
  below: string
  pace: ReturnType<typeof paceOf>
  /** 零报告: heavy outline. */
  zero: boolean
  carried: boolean
}

const GROUNDS: Record<string, HeatGround> = { DONE: 'done', MET: 'done', ON_PACE: 'on', BEHIND: 'behind', FAR_BEHIND: 'far' }

/** Figure, glyph and count of one town for one indicator; white for levels, hatching for 未报. */
export function heatCell(line: Line, measured: Measured): HeatCell {
  const pace = paceOf(line)
  const count = line.target === null ? '' : fraction(line, measured)
  if (line.note === 'NOT_REPORTED') return { ground: 'hatch', main: '', below: line.actual === null ? '' : count, pace, zero: false, carried: false }
  if (line.target === null || line.note === 'NOT_APPLICABLE') return { ground: 'white', main: '', below: '', pace, zero: false, carried: false }
  if (line.meaning === 'LEVEL' || line.meaning === 'RATE' || line.completion === null) {
    return { ground: missing(line) ? 'hatch' : 'white', main: count, below: '', pace, zero: false, carried: line.carriedFrom !== null }
  }
  const zero = zeroReported(line)
  const main = zero && isZero(line.completion) ? '0' : wholePercent(line.completion)
  return { ground: GROUNDS[line.verdict ?? ''] ?? 'white', main, below: count, pace, zero, carried: false }
}
