import { compare, largest, minus, plus } from '@/shared/format/amount'
import type { Entry, Line } from './entry'
import { amountOf, entryOf, sameEntry } from './entry'
import { plain } from '@/shared/format/decimal'
import { t } from '@/shared/i18n'
import { measureOf } from '@/shared/names'

export interface Oddity {
  code: string
  message: string
}

/** The server's own rule, so that nobody is asked one thing while typing and another after sending. */
const FEWEST_MONTHS = 3
const MANY_THINGS = '10'
const MUCH_MONEY = '1000'

/**
 * What looks odd about a line. What the server said holds while the line is as it was submitted; a line being typed
 * is held against the unit's own history that came with the page. Never blocks, asks for a word.
 */
export function oddities(line: Line, entry: Entry): Oddity[] {
  if (line.warnings.length > 0 && sameValue(line, entry)) return [...line.warnings]
  const value = amountOf(line, entry)
  if (value === null) return []
  return [...(line.indicator.kind === 'STOCK' ? fallen(line, value) : []), ...jumped(line, value)]
}

function sameValue(line: Line, entry: Entry): boolean {
  return sameEntry(line, { ...entry, note: '' }, { ...entryOf(line), note: '' })
}

/** More than three times the largest month, and well above the usual one: the median, which one lucky month does not move. */
function jumped(line: Line, value: string): Oddity[] {
  const known = line.history.flatMap((month) => (month.value === null ? [] : [month.value])).sort(compare)
  const highest = largest(known)
  const usual = known[Math.floor(known.length / 2)]
  if (known.length < FEWEST_MONTHS || highest === null || usual === undefined) return []
  const thrice = plus(highest, plus(highest, highest))
  const least = line.indicator.kind === 'AMOUNT' ? MUCH_MONEY : MANY_THINGS
  if (compare(value, thrice) <= 0 || compare(minus(value, usual), least) < 0) return []
  const values = { count: line.history.length, highest: plain(highest), unit: measureOf(line.indicator, highest) }
  return [{ code: 'JUMP', message: t('reports.odd.jump', values) }]
}

function fallen(line: Line, value: string): Oddity[] {
  const before = line.previous.value
  if (before === null || compare(value, before) >= 0) return []
  const values = { before: plain(before), unit: measureOf(line.indicator, before), less: plain(minus(before, value)) }
  return [{ code: 'STOCK_FELL', message: t('reports.odd.fell', values) }]
}
