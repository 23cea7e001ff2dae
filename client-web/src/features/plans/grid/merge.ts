import type { Entries, Entry } from './entry'
import { same } from './entry'

/** Both sides changed one target differently; null: it is not there. */
export interface Conflict {
  readonly key: string
  readonly mine: Entry | null
  readonly theirs: Entry | null
}

export interface Merged {
  /** Everything but the conflicts, which stand as they are here. */
  readonly entries: Map<string, Entry>
  readonly conflicts: readonly Conflict[]
  /** Targets that came from the other side. */
  readonly taken: readonly string[]
}

/** Which targets differ. */
export function changedKeys(base: Entries, entries: Entries): string[] {
  return [...new Set([...base.keys(), ...entries.keys()])].filter((key) => !same(base.get(key), entries.get(key)))
}

/** Three-way: what only one side changed is taken from it, what both changed alike stands, the rest is for the person to decide. */
export function merged(base: Entries, mine: Entries, theirs: Entries): Merged {
  const entries = new Map(mine)
  const conflicts: Conflict[] = []
  const taken: string[] = []
  for (const key of changedKeys(base, theirs)) {
    const [was, here, there] = [base.get(key), mine.get(key), theirs.get(key)]
    if (same(here, there)) continue
    if (same(was, here)) {
      put(entries, key, there)
      taken.push(key)
    } else {
      conflicts.push({ key, mine: here ?? null, theirs: there ?? null })
    }
  }
  return { entries, conflicts, taken }
}

export type Choice = 'mine' | 'theirs'

export function settled({ entries, conflicts }: Merged, choices: Readonly<Record<string, Choice>>): Map<string, Entry> {
  const next = new Map(entries)
  for (const { key, theirs } of conflicts) if (choices[key] === 'theirs') put(next, key, theirs ?? undefined)
  return next
}

function put(entries: Map<string, Entry>, key: string, entry: Entry | undefined): void {
  if (entry) entries.set(key, entry)
  else entries.delete(key)
}
