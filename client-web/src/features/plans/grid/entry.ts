import type { GridDraftFragment, GridIndicatorFragment, TargetInput, TargetMeaning, TargetOperator } from '@/gql/plans'
import { compare } from '@/shared/format/amount'
import type { Decimal } from '@/shared/format/decimal'
import type { Month } from '@/shared/format/month'
import type { Stay } from '@/shared/office/moves'
import type { Span } from '../plan'

export type Indicator = GridIndicatorFragment
export type Draft = GridDraftFragment

export interface Named {
  readonly code: string
  readonly name: string
  readonly englishName: string | null
  /** Last month of a unit that is no more. */
  readonly validTo?: Month | null
  /** Where it stood, oldest first. */
  readonly periods?: readonly Stay[]
}

/** A target as it is being worked on. */
export interface Entry {
  readonly unit: string
  readonly indicator: string
  /** A rule for each unit under the unit. */
  readonly forEachChild: boolean
  readonly fromMonth: Month
  readonly toMonth: Month
  readonly meaning: TargetMeaning
  readonly operator: TargetOperator | null
  readonly value: Decimal | null
  readonly quote: string
  readonly reading: string | null
  readonly source: string | null
  readonly departments: readonly string[]
  /** What was typed and cannot be a value: it stays where it is until it is put right. */
  readonly typed: string | null
}

export type Entries = ReadonlyMap<string, Entry>

/** What makes a target one and the same within a version. */
export type Place = Pick<Entry, 'unit' | 'indicator' | 'forEachChild' | 'fromMonth' | 'toMonth'>

export function keyOf({ indicator, unit, forEachChild, fromMonth, toMonth }: Place): string {
  return [indicator, unit, forEachChild ? 'each' : 'own', fromMonth, toMonth].join(' ')
}

export function entriesOf(draft: Draft): Map<string, Entry> {
  return new Map(
    draft.targets.map(({ unit, indicator, departments, forEachChild, meaning, operator, fromMonth, toMonth, value, quote, reading, source }) => {
      const entry: Entry = { unit: unit.code, indicator: indicator.code, forEachChild, meaning, operator, fromMonth, toMonth, value, quote, reading, source, departments: departments.map(({ name }) => name), typed: null }
      return [keyOf(entry), entry]
    }),
  )
}

export function inputOf({ unit, indicator, forEachChild, fromMonth, toMonth, meaning, operator, value, quote, reading, source, departments }: Entry): TargetInput {
  return { unit, indicator, forEachChild, fromMonth, toMonth, meaning, operator, value, quote: quote.trim(), reading, source, departments: [...departments] }
}

const WORDS = ['meaning', 'operator', 'quote', 'reading', 'source', 'typed'] as const

/** The same in everything a person could see. */
export function same(one: Entry | undefined, other: Entry | undefined): boolean {
  if (!one || !other) return one === other
  return sameValue(one, other) && WORDS.every((field) => (one[field] ?? '') === (other[field] ?? '')) && sameNames(one.departments, other.departments)
}

export function sameValue(one: Entry, other: Entry): boolean {
  if (one.value === null || other.value === null) return one.value === other.value
  return compare(one.value, other.value) === 0
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name))
}

/** What a value of this kind and span usually means: a year's figure is an increase, one for several years has no official split. */
export function usualMeaning(kind: Indicator['kind'], { fromMonth, toMonth }: Span): TargetMeaning {
  if (kind === 'STOCK') return 'LEVEL'
  if (kind === 'RATE') return 'RATE'
  if (kind === 'FACT') return 'QUALITATIVE'
  return fromMonth.slice(0, 4) === toMonth.slice(0, 4) ? 'INCREMENT' : 'CUMULATIVE'
}

/** Meanings that say something about a kind of indicator. */
export function meaningsOf(kind: Indicator['kind']): readonly TargetMeaning[] {
  if (kind === 'STOCK') return ['LEVEL', 'CUMULATIVE', 'QUALITATIVE']
  if (kind === 'RATE') return ['RATE', 'QUALITATIVE']
  return kind === 'FACT' ? ['QUALITATIVE'] : ['INCREMENT', 'CUMULATIVE', 'QUALITATIVE']
}

/** A target nobody has worded yet. Its quote is written as the annex's tables are quoted, and follows the value. */
export function freshEntry(place: Place, indicator: Indicator, value: Decimal | null, unit: Named): Entry {
  const entry: Entry = { ...place, meaning: usualMeaning(indicator.kind, place), operator: indicator.direction === 'LOWER' ? 'AT_MOST' : 'AT_LEAST', value, quote: '', reading: null, source: null, departments: [], typed: null }
  return { ...entry, quote: tableQuote(entry, indicator, unit) }
}

export function tableQuote({ fromMonth, toMonth, value }: Pick<Entry, 'fromMonth' | 'toMonth' | 'value'>, indicator: Indicator, unit: Named): string {
  return value === null ? '' : `${indicator.name}：${unit.name}，${printedSpan({ fromMonth, toMonth })}，${value}`
}

function printedSpan({ fromMonth, toMonth }: Span): string {
  if (!fromMonth.endsWith('-01') || !toMonth.endsWith('-12')) return `${fromMonth}—${toMonth}`
  const [from, to] = [fromMonth.slice(0, 4), toMonth.slice(0, 4)]
  return from === to ? from : `${from}—${to}`
}

/** With another value. A quote that was written by itself follows; one that somebody took from a document stays. */
export function withValue(entry: Entry, value: Decimal, indicator: Indicator, unit: Named): Entry {
  const own = entry.quote === '' || entry.quote === tableQuote(entry, indicator, unit)
  const next = { ...entry, value, typed: null }
  return own ? { ...next, quote: tableQuote(next, indicator, unit) } : next
}

/** The quote still says what the target was before it was changed, or ends, as those of tables do, with another figure. */
export function quotesAnother(entry: Entry, base: Entry | undefined): boolean {
  const last = /，([\d.,]*\d)$/.exec(entry.quote)?.[1]?.replace(/,/g, '')
  if (last !== undefined && entry.value !== null && entry.typed === null) return last !== entry.value
  if (!base || base.value === null || entry.value === null || base.quote !== entry.quote || sameValue(entry, base)) return false
  const figures = (entry.quote.match(/[\d.,]+/g) ?? []).map((figure) => figure.replace(/,/g, ''))
  return figures.includes(base.value) && !figures.includes(entry.value)
}
