import { compare, largest, minus, plus } from '../amount'
import type { Entry, Line } from './entry'
import { amountOf, entryOf, sameEntry } from './entry'
import { plain } from '@/shared/format/decimal'
import { t } from '@/shared/i18n'

export interface Oddity {
  code: string
  message: string
}

const FEWEST_MONTHS = 3
const SMALLEST_JUMP = '3'

/**
 * What looks odd about a line. What the server said holds while the line is as it was submitted; a line being typed
 * is held against the unit's own history that came with the page. Never blocks, asks for a word.
 */
export function oddities(line: Line, entry: Entry): Oddity[] {
  if (line.warnings.length > 0 && sameValue(line, entry)) return [...line.warnings]
  const value = amountOf(line, entry)
  if (value === null) return []
  return line.indicator.kind === 'STOCK' ? fallen(line, value) : jumped(line, value)
}

function sameValue(line: Line, entry: Entry): boolean {
  return sameEntry(line, { ...entry, note: '' }, { ...entryOf(line), note: '' })
}

function jumped(line: Line, value: string): Oddity[] {
  const known = line.history.flatMap((month) => (month.value === null ? [] : [month.value]))
  const highest = largest(known)
  if (known.length < FEWEST_MONTHS || highest === null || compare(highest, '0') === 0) return []
  const thrice = plus(highest, plus(highest, highest))
  if (compare(value, thrice) <= 0 || compare(minus(value, highest), SMALLEST_JUMP) < 0) return []
  const values = { count: line.history.length, highest: plain(highest), unit: line.indicator.unitOfMeasure }
  return [{ code: 'JUMP', message: t('reports.odd.jump', values) }]
}

function fallen(line: Line, value: string): Oddity[] {
  const before = line.previous.value
  if (before === null || compare(value, before) >= 0) return []
  const values = { before: plain(before), unit: line.indicator.unitOfMeasure, less: plain(minus(before, value)) }
  return [{ code: 'STOCK_FELL', message: t('reports.odd.fell', values) }]
}
