import { shallowRef } from 'vue'
import type { Oddity } from '@/shared/odd/judge'
import type { Entry, Line } from './entry'
import { entryOf, sameEntry } from './entry'

/** One for all, so that a line that stays as it is is not drawn again. */
const NOTHING_ODD: Oddity[] = []

/** Knows the rules that came with the report; fetched while the person reads. Until it is there only the server's own word is shown. */
export const judge = shallowRef<(line: Line, entry: Entry) => Oddity[]>()

/** What looks odd about a line. What the server said holds while the line is as it was submitted. Never blocks, asks for a word. */
export function oddities(line: Line, entry: Entry): Oddity[] {
  if (line.warnings.length > 0 && sameEntry(line, { ...entry, note: '' }, { ...entryOf(line), note: '' })) return [...line.warnings]
  const found = judge.value?.(line, entry)
  return found?.length ? found : NOTHING_ODD
}
