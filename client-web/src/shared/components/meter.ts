import type { Decimal } from '@/shared/format/decimal'
import { approximate } from '@/shared/format/decimal'

export interface MeterInput {
  actual: Decimal | null
  target: Decimal
  /** 应完成数; null where the target has no pace. */
  due?: Decimal | null
  /** Where the axis ends, in percent of the target: 125 in ranked tables so that overshoot shows. */
  axis?: 100 | 125
}

export interface MeterGeometry {
  /** Lengths in percent of the whole axis. */
  cells: ReadonlyArray<{ width: number; filled: boolean }> | null
  fill: number
  tick: number | null
  goal: number
  /** The actual goes on beyond the end of the axis. */
  beyond: boolean
}

const MOST_CELLS = 20

/**
 * 一格一件: while the target is a whole number up to 20, one cell is one item. The tick stands at 应完成数,
 * between two cells because it was rounded down; at 0 there is none.
 */
export function meterGeometry({ actual, target, due = null, axis = 100 }: MeterInput): MeterGeometry {
  const goalValue = approximate(target)
  const done = actual === null ? 0 : Math.max(0, approximate(actual))
  const end = done > goalValue ? 125 : axis
  if (goalValue <= 0) return { cells: null, fill: 100, tick: null, goal: 100, beyond: false }
  const share = (value: number): number => (value / goalValue) * (100 / end) * 100
  const pace = due === null ? 0 : approximate(due)
  return {
    cells: cellsOf(done, goalValue, share(1)),
    fill: Math.min(100, share(done)),
    tick: pace > 0 ? Math.min(100, share(pace)) : null,
    goal: share(goalValue),
    beyond: share(done) > 100.001,
  }
}

function cellsOf(done: number, goal: number, width: number): MeterGeometry['cells'] {
  if (goal > MOST_CELLS || !Number.isInteger(goal) || !Number.isInteger(done)) return null
  const fitting = Math.floor(100 / width + 0.001)
  const shown = Math.max(goal, Math.min(done, fitting))
  const cells = Array.from({ length: shown }, (_, index) => ({ width, filled: index < done }))
  const rest = 100 - shown * width
  if (done > shown && rest > 0.5) cells.push({ width: rest, filled: true })
  return cells
}
