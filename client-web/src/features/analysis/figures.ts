import type { PaceName } from '@/shared/components/paces'
import type { Decimal } from '@/shared/format/decimal'
import { measureOf } from '@/shared/names'
import type { Column, Indicator, Row } from './answer'
import { isFigure } from './answer'
import type { Question } from './question'

/** A measure of the answer; of indicators that stand side by side it has a column for each. */
export interface Figure {
  readonly key: string
  readonly name: string
  readonly columns: readonly Column[]
}

const keyOf = (column: Column): string => column.key.split(':')[0] ?? column.key

/** What a chart can be drawn of. */
export function figuresOf(columns: readonly Column[]): Figure[] {
  const found = new Map<string, Column[]>()
  for (const column of columns.filter(isFigure)) found.set(keyOf(column), [...(found.get(keyOf(column)) ?? []), column])
  return [...found].map(([key, its]) => ({ key, name: nameOfFigure(its), columns: its }))
}

/** The name of a column of one indicator among several says which, after a wide blank. */
function nameOfFigure(columns: readonly Column[]): string {
  const [first] = columns
  return (columns.length > 1 ? first?.name.split('\u3000')[0] : first?.name) ?? ''
}

/** Whether rows lie on one axis: pieces and 万元 do not. */
export function comparable(rows: ReadonlyArray<Pick<Row, 'indicator'>>, { columns: [column] }: Figure): boolean {
  return column?.kind !== 'QUANTITY' || new Set(rows.map(({ indicator }) => indicator?.unitOfMeasure)).size <= 1
}

const TELLING = ['completion', 'to_date', 'actual', 'year_on_year_percent', 'year_on_year']

/** The one that was chosen; else the one rows are sorted by, unless it is a rank; else the one that tells most. */
export function chosenFigure(figures: readonly Figure[], { figure, order }: Pick<Question, 'figure' | 'order'>): Figure | undefined {
  const by = (key: string | undefined): Figure | undefined => figures.find((one) => one.key === key)
  const sorted = by(order?.measure.toLowerCase())
  return by(figure ?? undefined) ?? (sorted && sorted.columns[0]?.kind !== 'RANK' ? sorted : undefined) ?? TELLING.map(by).find(Boolean) ?? figures.find(({ columns }) => columns[0]?.kind !== 'RANK') ?? figures[0]
}

/** A row held against its target, as a meter shows it: 一格一件, with the tick of 应完成数 and the colour of its state. */
export interface Held {
  readonly actual: Decimal
  readonly target: Decimal
  readonly due: Decimal | null
  readonly completion: Decimal | null
  readonly pace: PaceName | null
  readonly unit: string
  /** 未报: hatched. */
  readonly missing: boolean
}

/** Null where the row lacks one of the two, speaks of several indicators, or is no flow towards a sum. */
export function heldOf(row: Row, columns: readonly Column[]): Held | null {
  const at = (measure: Column['measure']): number => {
    const places = columns.flatMap((column, index) => (column.measure === measure && column.part === 'VALUE' ? [index] : []))
    return places.length === 1 ? places[0]! : -1
  }
  const value = (measure: Column['measure']): string | null => row.values[at(measure)] ?? null
  const [actual, target, completion] = [value('TO_DATE'), value('TARGET'), value('COMPLETION')]
  if (actual === null || target === null || (at('COMPLETION') >= 0 && completion === null)) return null
  const indicator: Indicator | null = row.indicator ?? columns[at('TO_DATE')]?.indicator ?? null
  if (!indicator || indicator.kind === 'RATE') return null
  const missing = row.notes.some(({ column, reason }) => column === at('VERDICT') && reason === 'NOT_REPORTED')
  return { missing, actual, target, due: value('DUE') ?? dueFrom(actual, value('GAP_TO_PACE')), completion, pace: value('VERDICT') as PaceName | null, unit: measureOf(indicator) }
}

/** 应完成数 is 完成数 less 距序时, where only that is asked for. Whole numbers only: a tick need not be exact, a figure must. */
function dueFrom(actual: Decimal, gap: Decimal | null): Decimal | null {
  if (gap === null || !/^-?\d+$/.test(gap) || !/^-?\d+$/.test(actual)) return null
  return String(BigInt(actual) - BigInt(gap))
}

