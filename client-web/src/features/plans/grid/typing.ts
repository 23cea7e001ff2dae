import type { Refusal } from '@/shared/format/typedNumber'
import { readNumber } from '@/shared/format/typedNumber'
import type { Change } from './editing'
import type { Entries, Entry, Indicator, Named, Place } from './entry'
import { freshEntry, keyOf, same, withValue } from './entry'

export interface Typed {
  readonly place: Place
  readonly text: string
}

interface Ground {
  readonly indicator: Indicator
  /** The targets as they stand. */
  readonly entries: Entries
  /** As they are stored: a cell that was emptied and is filled again has its words back. */
  readonly base: Entries
  readonly unit: (code: string) => Named
}

/** What typing a text into a cell does to its target. */
export function typedInto({ place, text }: Typed, { indicator, entries, base, unit }: Ground): Change | null {
  const key = keyOf(place)
  const before = entries.get(key) ?? null
  const after = entryWith(text, before ?? base.get(key) ?? null, place, indicator, unit(place.unit))
  return same(before ?? undefined, after ?? undefined) ? null : { key, before, after }
}

function entryWith(text: string, known: Entry | null, place: Place, indicator: Indicator, unit: Named): Entry | null {
  const plain = text.trim()
  if (plain === '') return null
  if (known?.meaning === 'QUALITATIVE') return { ...known, quote: plain, typed: null }
  const reading = readTarget(plain, indicator)
  const entry = known ?? freshEntry(place, indicator, null, unit)
  if (reading.kind === 'value') return entry.meaning === 'QUALITATIVE' ? { ...entry, typed: plain } : withValue(entry, reading.value, indicator, unit)
  return { ...entry, typed: plain }
}

/** A number as it is typed or pasted; the unit of measure behind it is understood. */
export function readTarget(text: string, { decimals, unitOfMeasure }: Indicator): ReturnType<typeof readNumber> {
  const plain = text.trim()
  return readNumber(plain.endsWith(unitOfMeasure) ? plain.slice(0, -unitOfMeasure.length) : plain, decimals)
}

/** Why the target cannot be stored as it is; null when it can. */
export function refusalOf(entry: Entry, indicator: Indicator): Refusal | 'words' | 'quote' | 'value' | null {
  if (entry.typed !== null) {
    if (entry.meaning === 'QUALITATIVE') return 'words'
    const reading = readTarget(entry.typed, indicator)
    return reading.kind === 'refused' ? reading.reason : 'text'
  }
  if (entry.meaning !== 'QUALITATIVE' && entry.value === null) return 'value'
  return entry.quote.trim() === '' ? 'quote' : null
}
