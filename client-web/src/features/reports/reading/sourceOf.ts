import { compare } from '@/shared/format/amount'
import type { Line } from '../form/entry'

type Source = 'LIST' | 'UNIT' | 'BOTH'

/** Where the figure of a line comes from that is counted from a ledger: what was said otherwise is the unit's own word. */
export function sourceOf({ value, ledger }: Pick<Line, 'value' | 'ledger'>): Source | null {
  if (!ledger || value === null) return null
  return compare(value, ledger.value) === 0 ? (ledger.source ?? 'UNIT') : 'UNIT'
}
