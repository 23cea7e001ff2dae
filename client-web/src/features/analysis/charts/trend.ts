import { approximate } from '@/shared/format/decimal'
import { isMonth, monthOf, shortMonth, yearOf } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import type { Matrix, MatrixCell } from '../matrix'

/** Lengths on a canvas of WIDTH × HEIGHT, whatever size it is shown in. */
export const WIDTH = 720
export const HEIGHT = 280
export const MARGIN = { top: 16, right: 132, bottom: 30, left: 56 }

export interface Point {
  readonly x: number
  readonly y: number
  readonly at: number
}

export interface Series {
  readonly key: string
  readonly name: string
  /** Runs of months that follow each other: what is missing breaks the line. */
  readonly runs: ReadonlyArray<readonly Point[]>
  readonly cells: ReadonlyArray<MatrixCell | null>
  readonly end: Point | null
  /** Where its name stands, apart from the others. */
  readonly label: number
}

export interface Trend {
  readonly series: readonly Series[]
  readonly ticks: ReadonlyArray<{ y: number; value: number }>
  readonly months: ReadonlyArray<{ x: number; name: string; shown: boolean }>
  readonly zero: number
}

const NAMES = 6
const BETWEEN = 17

/** Round steps of 1, 2 or 5 that hold the values, 0 among them. */
export function ticksOf(least: number, most: number): number[] {
  if (least >= 0 && most <= 0) return ticksOf(0, 1)
  const spread = Math.max(most, 0) - Math.min(least, 0)
  const rough = spread / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough - 1e-9) ?? power * 10
  const first = Math.floor(Math.min(least, 0) / step)
  const last = Math.ceil(Math.max(most, 0) / step)
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

export function trendOf(matrix: Matrix): Trend {
  const values = matrix.rows.flatMap(({ cells }) => cells.flatMap((one) => (one?.cell.value ? [approximate(one.cell.value)] : [])))
  const steps = ticksOf(Math.min(0, ...values), Math.max(0, ...values))
  const [low, high] = [steps[0]!, steps[steps.length - 1]!]
  const inner = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom }
  const x = (at: number): number => MARGIN.left + (matrix.columns.length < 2 ? inner.width / 2 : (at / (matrix.columns.length - 1)) * inner.width)
  const y = (value: number): number => MARGIN.top + (1 - (value - low) / (high - low)) * inner.height
  const every = Math.ceil(matrix.columns.length / NAMES)
  const lines = matrix.rows.map(({ key, name, cells }) => {
    const runs = runsOf(cells, x, y)
    const last = runs[runs.length - 1]
    return { key, name, cells, runs, end: last?.[last.length - 1] ?? null }
  })
  return {
    series: apart(lines),
    ticks: steps.map((value) => ({ value, y: y(value) })),
    months: matrix.columns.map(({ key, short }, at) => ({ x: x(at), name: onAxis(key, short), shown: (matrix.columns.length - 1 - at) % every === 0 })),
    zero: y(0),
  }
}

/** Months by their number; where a year begins it stands in January's place. */
function onAxis(key: string, name: string): string {
  if (!isMonth(key)) return name
  return monthOf(key) === 1 ? t('analysis.year', { year: yearOf(key) }) : shortMonth(key)
}

function runsOf(cells: ReadonlyArray<MatrixCell | null>, x: (at: number) => number, y: (value: number) => number): Point[][] {
  const runs: Point[][] = []
  let open = false
  cells.forEach((one, at) => {
    const value = one?.cell.value ?? null
    if (value === null) {
      open = false
      return
    }
    if (!open) runs.push([])
    runs[runs.length - 1]!.push({ x: x(at), y: y(approximate(value)), at })
    open = true
  })
  return runs
}

/** Names at the ends of lines never stand on one another. */
function apart(lines: ReadonlyArray<Omit<Series, 'label'>>): Series[] {
  const places = new Map<string, number>()
  let lowest = -Infinity
  for (const line of [...lines].sort((one, other) => (one.end?.y ?? 0) - (other.end?.y ?? 0))) {
    lowest = Math.max(line.end?.y ?? 0, lowest + BETWEEN)
    places.set(line.key, lowest)
  }
  return lines.map((line) => ({ ...line, label: places.get(line.key) ?? 0 }))
}
