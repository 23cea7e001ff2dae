import { compare } from '@/shared/format/amount'
import type { Entry, Line } from '../entry'
import { amountOf, isEmpty } from '../entry'

export type LedgerState =
  /** Nothing is typed and the ledger has nothing for the month: whether it is none is for the person to say. */
  | 'empty'
  /** What stands in the line is what the ledger gives. */
  | 'same'
  /** The person typed another number. */
  | 'other'

/**
 * What the ledger puts into a line: once while nothing was ever in it, and again as long as what it put there still stands. A month
 * without records fills nothing: an explicit 0 is news and is said by a person.
 */
export function arriving(line: Line, entry: Entry): string | null {
  const { ledger } = line
  if (!ledger || entry.notApplicable) return null
  const gives = ledger.records > 0 ? ledger.value : ''
  if (entry.ledger !== undefined) return entry.value === entry.ledger && entry.value !== gives ? gives : null
  return gives && line.status === 'NOT_REPORTED' && isEmpty(entry) ? gives : null
}

export function ledgerState(line: Line, entry: Entry): LedgerState {
  const amount = amountOf(line, entry)
  if (amount === null || !line.ledger) return 'empty'
  return compare(amount, line.ledger.value) === 0 ? 'same' : 'other'
}
