import { plus } from '@/shared/format/amount'
import type { Decimal } from '@/shared/format/decimal'
import { monthFrom, yearOf } from '@/shared/format/month'
import type { Span } from '../plan'
import { total } from './decomposition'
import type { Entry, Indicator, Named, Place } from './entry'
import { keyOf } from './entry'
import type { Size } from './selection'

export type Row = { readonly kind: 'own' | 'each' | 'unit'; readonly unit: Named } | { readonly kind: 'sum'; readonly unit: Named }

export interface Cell {
  /** Null where the figure is computed: 合计 and 总数值. */
  readonly place: Place | null
  readonly entry: Entry | undefined
  /** What stands in it. */
  readonly text: string
}

/** The targets of one indicator in the shape of the annex: units in the official order, years beside each other, sums computed. */
export interface Layout {
  readonly indicator: Indicator
  readonly spans: readonly Span[]
  /** Whether a column of sums over the years says anything. */
  readonly totals: boolean
  readonly rows: readonly Row[]
  readonly cells: ReadonlyArray<readonly Cell[]>
  readonly size: Size
}

interface Ground {
  readonly indicator: Indicator
  readonly plan: Span & { readonly unit: Named }
  /** Those directly under the plan's unit, and others that have a target. */
  readonly units: readonly Named[]
  readonly children: ReadonlySet<string>
  /** The targets of the indicator. */
  readonly entries: readonly Entry[]
  /** Whether there is a row for what each unit is to have. */
  readonly each: boolean
}

export function layoutOf({ indicator, plan, units, children, entries, each }: Ground): Layout {
  const spans = spansOf(plan, entries)
  const totals = spans.length > 1 && indicator.kind !== 'RATE' && indicator.kind !== 'FACT'
  const rows: Row[] = [{ kind: 'own', unit: plan.unit }]
  if (each || entries.some(({ forEachChild }) => forEachChild)) rows.push({ kind: 'each', unit: plan.unit })
  if (indicator.kind !== 'RATE') rows.push({ kind: 'sum', unit: plan.unit })
  rows.push(...units.map((unit) => ({ kind: 'unit' as const, unit })))
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const below = entries.filter(({ unit }) => children.has(unit))
  const cells = rows.map((row) => {
    if (row.kind === 'sum') return sumsOf(spans, below, totals)
    const figures = spans.map((span): Cell => {
      const place = { unit: row.unit.code, indicator: indicator.code, forEachChild: row.kind === 'each', fromMonth: span.fromMonth, toMonth: span.toMonth }
      const entry = byKey.get(keyOf(place))
      return { place, entry, text: entry ? textOf(entry) : '' }
    })
    const own = entries.filter((entry) => entry.unit === row.unit.code && entry.forEachChild === (row.kind === 'each'))
    return totals ? [...figures, computed(total(own))] : figures
  })
  return { indicator, spans, totals, rows, cells, size: { rows: rows.length, columns: spans.length + (totals ? 1 : 0) } }
}

/** What stands in the cell of a target: what was typed, its number, or its words. */
export function textOf({ typed, meaning, quote, value }: Entry): string {
  return typed ?? (meaning === 'QUALITATIVE' ? quote : (value ?? ''))
}

/** The years of the plan, what else targets speak of, and the whole plan last. */
function spansOf(plan: Span, entries: readonly Entry[]): Span[] {
  const spans = new Map<string, Span>()
  const put = ({ fromMonth, toMonth }: Span): unknown => spans.set(`${fromMonth} ${toMonth}`, { fromMonth, toMonth })
  for (let year = yearOf(plan.fromMonth); year <= yearOf(plan.toMonth); year++) {
    const [first, last] = [monthFrom(year, 1), monthFrom(year, 12)]
    put({ fromMonth: first < plan.fromMonth ? plan.fromMonth : first, toMonth: last > plan.toMonth ? plan.toMonth : last })
  }
  entries.forEach(put)
  put(plan)
  return [...spans.values()].sort((one, other) => one.toMonth.localeCompare(other.toMonth) || other.fromMonth.localeCompare(one.fromMonth))
}

function sumsOf(spans: readonly Span[], below: readonly Entry[], totals: boolean): Cell[] {
  const sums = spans.map(({ fromMonth, toMonth }) => computed(sum(below.filter((entry) => entry.fromMonth === fromMonth && entry.toMonth === toMonth).map(({ value }) => value))))
  if (!totals) return sums
  const units = [...new Set(below.map(({ unit }) => unit))]
  return [...sums, computed(sum(units.map((unit) => total(below.filter((entry) => entry.unit === unit)))))]
}

function sum(values: ReadonlyArray<Decimal | null>): Decimal | null {
  return values.reduce((all, value) => (all === null || value === null ? (all ?? value) : plus(all, value)), null)
}

function computed(value: Decimal | null): Cell {
  return { place: null, entry: undefined, text: value ?? '' }
}
