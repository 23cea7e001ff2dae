import { approximate } from '@/shared/format/decimal'
import { measureOf, nameOf } from '@/shared/names'
import type { Answer, Cell, Column, Row } from './answer'
import { cellOf, headOf, rowName, standing } from './answer'
import type { Figure } from './figures'
import { isPeriod } from './vocabulary'

/** One figure in two directions: units × indicators, units × months. */
export interface Matrix {
  readonly columns: ReadonlyArray<{ key: string; name: string; short: string }>
  readonly rows: ReadonlyArray<{ key: string; name: string; row: Row; cells: ReadonlyArray<MatrixCell | null> }>
  /** Whether the columns are periods, one after the other. */
  readonly periods: boolean
}

export interface MatrixCell {
  readonly cell: Cell
  readonly column: Column
  readonly row: Row
  /** How it stands, where the answer says so. */
  readonly verdict: string | null
  /** Whether the answer is asked how it stands: then the ground is of that alone. */
  readonly judged: boolean
  /** 未报: nothing can be said of how it stands, whatever came before. */
  readonly silent: boolean
}

/** What runs across: periods, else indicators, else what rows are made by last. Null where there is one direction only, unless it is time. */
export function acrossOf({ columns }: Pick<Answer, 'columns'>): number | null {
  const places = columns.flatMap((column, index) => (column.dimension === null ? [] : [index]))
  const find = (wanted: (column: Column) => boolean): number | undefined => places.find((place) => wanted(columns[place]!))
  const period = find(({ dimension }) => dimension !== null && isPeriod(dimension))
  if (places.length < 2) return period ?? null
  return period ?? find(({ dimension }) => dimension === 'INDICATOR') ?? places[places.length - 1] ?? null
}

export function hasMatrix(answer: Pick<Answer, 'columns'>, figures: readonly Figure[]): boolean {
  return (acrossOf(answer) !== null && answer.columns.filter(({ dimension }) => dimension !== null).length > 1) || figures.some(({ columns }) => columns.length > 1)
}

/** The answer without columns of which nothing is told for anybody: no row has a target, no form asks for it. What was not reported is told. */
export function told(answer: Answer, figure: Figure): Pick<Answer, 'rows'> {
  const across = acrossOf(answer)
  const place = answer.columns.indexOf(figure.columns[0]!)
  if (across === null) return { rows: answer.rows }
  const silent = (row: Row): boolean => row.values[place] === null && !row.notes.some((note) => note.column === place && note.reason === 'NOT_REPORTED')
  const telling = new Set(answer.rows.edges.filter(({ node }) => !silent(node)).map(({ node }) => node.values[across] ?? ''))
  if (telling.size === 0) return { rows: answer.rows }
  return { rows: { ...answer.rows, edges: answer.rows.edges.filter(({ node }) => telling.has(node.values[across] ?? '')) } }
}

export function matrixOf(answer: Answer, figure: Figure): Matrix {
  const across = acrossOf(answer)
  return across === null ? sideBySide(answer, figure) : turned(answer, figure, across)
}

/** The same without columns of which nothing is told for anybody, and the names of those. Where that is all of them they stay, with their reasons. */
export function tellingOf(whole: Matrix): { matrix: Matrix; untold: string[] } {
  const telling = whole.columns.map((_, at) => whole.rows.some(({ cells }) => tells(cells[at])))
  if (!telling.includes(true)) return { matrix: whole, untold: [] }
  const kept = <T>(all: readonly T[]): T[] => all.filter((_, at) => telling[at])
  return {
    matrix: { ...whole, columns: kept(whole.columns), rows: whole.rows.map((row) => ({ ...row, cells: kept(row.cells) })) },
    untold: whole.columns.flatMap(({ short }, at) => (telling[at] ? [] : [short])),
  }
}

/** A figure, or that it was not reported. */
function tells(one: MatrixCell | null | undefined): boolean {
  return one !== null && one !== undefined && (one.cell.value !== null || one.cell.reason === 'NOT_REPORTED')
}

/** Indicators that stand side by side already. */
function sideBySide(answer: Answer, figure: Figure): Matrix {
  const places = figure.columns.map((column) => answer.columns.indexOf(column))
  const columns = figure.columns.map((column) => ({ key: column.key, name: column.indicator ? nameOf(column.indicator) : column.name, short: column.indicator ? shortName(column.indicator) : column.name }))
  const rows = answer.rows.edges.map(({ node }, index) => ({ key: String(index), name: rowName(node, answer.columns, answer), row: node, cells: places.map((place) => cellAt(answer, node, place)) }))
  return { columns, rows, periods: false }
}

/** What each column is counted in, where all of it is; a percentage says so at each figure. */
export function unitsOf({ columns, rows }: Matrix): string[] {
  return columns.map((_, at) => {
    const units = new Set(rows.flatMap(({ cells }) => (cells[at]?.cell.value ? [unitOf(cells[at])] : [])))
    return units.size === 1 ? ([...units][0] ?? '') : ''
  })
}

function unitOf({ cell, column, row }: MatrixCell): string {
  const { unit } = standing(column, cell)
  const ofAll = row.indicator && unit === measureOf(row.indicator, cell.value ?? '') ? measureOf(row.indicator) : unit
  return headOf(column).unit.replace('%', '') || ofAll
}

/** Rows that differ in one thing only stand in one row. */
function turned(answer: Answer, figure: Figure, across: number): Matrix {
  const place = answer.columns.indexOf(figure.columns[0]!)
  const others = answer.columns.filter((column, index) => column.dimension !== null && index !== across)
  const otherPlaces = answer.columns.flatMap((column, index) => (column.dimension !== null && index !== across ? [index] : []))
  const head = answer.columns[across]!
  const columns = new Map<string, { key: string; name: string; short: string }>()
  const rows = new Map<string, { key: string; name: string; row: Row; cells: Map<string, MatrixCell> }>()
  for (const { node } of answer.rows.edges) {
    const value = node.values[across] ?? ''
    const name = cellOf(head, node, across, answer).text
    columns.set(value, { key: value, name, short: node.indicator && head.kind === 'INDICATOR' ? shortName(node.indicator) : name })
    const key = otherPlaces.map((other) => node.values[other] ?? '').join(' ')
    const row = rows.get(key) ?? { key, name: rowName(node, others, answer), row: node, cells: new Map() }
    row.cells.set(value, cellAt(answer, node, place))
    rows.set(key, row)
  }
  const periods = head.dimension !== null && isPeriod(head.dimension)
  const ordered = periods ? [...columns.values()].sort((one, other) => (one.key < other.key ? -1 : 1)) : [...columns.values()]
  return { columns: ordered, rows: [...rows.values()].map((row) => ({ ...row, cells: ordered.map((one) => row.cells.get(one.key) ?? null) })), periods }
}

function cellAt(answer: Answer, row: Row, place: number): MatrixCell {
  const column = answer.columns[place]!
  const state = answer.columns.findIndex(({ kind, indicator }) => kind === 'VERDICT' && (indicator?.code ?? null) === (column.indicator?.code ?? null))
  return { column, row, cell: cellOf(column, row, place, answer), judged: state >= 0, verdict: state < 0 ? null : (row.values[state] ?? null), silent: row.notes.some((note) => note.column === state && note.reason === 'NOT_REPORTED') }
}

function shortName(indicator: { name: string; shortName: string | null; englishName: string | null }): string {
  const name = nameOf(indicator)
  return name === indicator.name ? (indicator.shortName ?? name) : name
}

export type Shade = 'done' | 'on' | 'behind' | 'far' | 'more' | 'most' | 'less' | 'least' | 'white' | 'hatch'

const OF_VERDICTS: Record<string, Shade> = { DONE: 'done', MET: 'done', ON_PACE: 'on', BEHIND: 'behind', FAR_BEHIND: 'far', NOT_MET: 'behind' }

/**
 * The ground of a cell: of how it stands, where that is known; of a difference, of its sign and how large it is among the others; of an amount, of its share in the
 * largest of its column or, where columns are periods, of all. The figure stands in every cell: colour repeats, it does not tell.
 */
export function shadeOf({ cell, verdict, judged, silent }: MatrixCell, largest: number): Shade {
  if (silent || unreported(cell)) return 'hatch'
  if (cell.value === null) return 'white'
  if (judged) return OF_VERDICTS[verdict ?? ''] ?? 'white'
  const value = approximate(cell.value)
  if (largest <= 0 || value === 0) return 'white'
  const strong = Math.abs(value) > largest / 2
  if (value < 0) return strong ? 'least' : 'less'
  return strong ? 'most' : 'more'
}

/** 未报, and 沿用: what was not reported is hatched, also where the last level stands in its place. */
export function unreported({ value, reason }: Cell): boolean {
  return reason === 'CARRIED_FORWARD' || (value === null && reason === 'NOT_REPORTED')
}

/** Whether anything is below 0, so that its shades mean something. */
export function falls(cells: ReadonlyArray<MatrixCell | null>): boolean {
  return cells.some((one) => one?.cell.value && approximate(one.cell.value) < 0)
}

/** The largest amount, whatever its sign, among those that are compared by shade. */
export function largestOf(cells: ReadonlyArray<MatrixCell | null>): number {
  return cells.reduce((most, one) => (one?.cell.value ? Math.max(most, Math.abs(approximate(one.cell.value))) : most), 0)
}
