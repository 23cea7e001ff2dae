import { readNumber } from '@/shared/format/typedNumber'
import type { Entry, Line } from './entry'
import { entryOf, isEmpty, sameEntry } from './entry'
import { oddities } from './oddity'

export type LineStatus =
  /** Nothing in it yet. */
  | 'empty'
  /** Not a number that can be reported. */
  | 'refused'
  /** 不涉及 without the reason the reviewer needs. */
  | 'unreasoned'
  /** Returned, and still as it was then. */
  | 'returned'
  /** Looks odd, and nothing is said about it. */
  | 'odd'
  /** In order, and not sent yet. */
  | 'typed'
  /** As the server has it. */
  | 'received'

export function lineStatus(line: Line, entry: Entry): LineStatus {
  if (entry.notApplicable) return entry.note.trim() || line.status === 'NOT_APPLICABLE' ? settled(line, entry) : 'unreasoned'
  if (isEmpty(entry)) return 'empty'
  if (readNumber(entry.value, line.indicator.decimals).kind === 'refused') return 'refused'
  if (line.remark && sameEntry(line, entry, entryOf(line))) return 'returned'
  if (oddities(line, entry).length > 0 && !entry.note.trim()) return 'odd'
  return settled(line, entry)
}

function settled(line: Line, entry: Entry): LineStatus {
  return line.status !== 'NOT_REPORTED' && sameEntry(line, entry, entryOf(line)) ? 'received' : 'typed'
}

/** What must be put right before a report can be sent. An odd value only asks for a word and never blocks. */
export function blocks(status: LineStatus): boolean {
  return status === 'empty' || status === 'refused' || status === 'unreasoned' || status === 'returned'
}
