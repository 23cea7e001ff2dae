import type { Entry, Indicator, Named } from './entry'
import { freshEntry, keyOf } from './entry'

/** Things for tests: a district with three towns, counted licences. */
export const LICENCES: Indicator = { code: 'licences', name: 'L', englishName: 'licences', shortName: null, kind: 'FLOW', decimals: 0, direction: 'HIGHER', unitOfMeasure: 'x', unit: { englishName: 'item', englishPlural: 'items' } }
export const STATIONS: Indicator = { ...LICENCES, code: 'stations', name: 'S', kind: 'STOCK' }

export const DISTRICT: Named = { code: 'd', name: 'D', englishName: null }
export const TOWNS: readonly Named[] = ['a', 'b', 'c'].map((code) => ({ code, name: code.toUpperCase(), englishName: null }))
export const PLAN = { fromMonth: '2024-01', toMonth: '2026-12', unit: DISTRICT }

export const unitOf = (code: string): Named => [DISTRICT, ...TOWNS].find((unit) => unit.code === code)!

/** "a 2024 5": a target of a town for a year, or "d 2024-2026 200". */
export function target(line: string, indicator: Indicator = LICENCES, more: Partial<Entry> = {}): Entry {
  const [unit = '', years = '', value = null] = line.split(' ')
  const [from = '', to = from] = years.split('-')
  const place = { unit, indicator: indicator.code, forEachChild: false, fromMonth: `${from}-01`, toMonth: `${to}-12` }
  return { ...freshEntry(place, indicator, value, unitOf(unit)), ...more }
}

export function entries(...all: Entry[]): Map<string, Entry> {
  return new Map(all.map((entry) => [keyOf(entry), entry]))
}
