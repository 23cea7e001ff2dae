import type { Entries, Entry } from './entry'
import { keyOf } from './entry'

/**
 * The targets in the plan's order: those that were stored keep their places, new ones stand with their like – the unit's own
 * targets among its own, those of the units under it in their table, by unit and by span.
 */
export function ordered(entries: Entries, base: Entries, own: string, units: readonly string[]): Entry[] {
  const list = [...base.keys()].flatMap((key) => entries.get(key) ?? [])
  const rank = (entry: Entry): string => `${String(1 + units.indexOf(entry.unit)).padStart(4, '0')} ${entry.forEachChild} ${entry.toMonth} ${entry.fromMonth}`
  for (const [key, entry] of entries) {
    if (base.has(key)) continue
    list.splice(placeFor(entry, list, own, rank), 0, entry)
  }
  return list
}

function placeFor(entry: Entry, list: readonly Entry[], own: string, rank: (entry: Entry) => string): number {
  const isOwn = entry.unit === own
  const like = list.filter((other) => other.indicator === entry.indicator && (other.unit === own) === isOwn)
  const next = like.find((other) => rank(other) > rank(entry))
  if (next) return list.indexOf(next)
  const last = like[like.length - 1] ?? (isOwn ? list.filter(({ unit }) => unit === own).pop() : undefined)
  return last ? list.findIndex((other) => keyOf(other) === keyOf(last)) + 1 : isOwn ? 0 : list.length
}
