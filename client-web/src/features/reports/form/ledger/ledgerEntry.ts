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
 * What the ledger puts into a line, once, while nothing is in it. A month without records fills nothing: an explicit 0 is news and
 * is said by a person.
 */
export function arriving(line: Line, entry: Entry): string | null {
  const { ledger } = line
  return ledger && ledger.records > 0 && line.status === 'NOT_REPORTED' && isEmpty(entry) ? ledger.value : null
}

export function ledgerState(line: Line, entry: Entry): LedgerState {
  const amount = amountOf(line, entry)
  if (amount === null || !line.ledger) return 'empty'
  return compare(amount, line.ledger.value) === 0 ? 'same' : 'other'
}
