import { shelf } from '@/shared/store'

export type Values = Record<string, string>

/** What this phone keeps of one person's record until the district has it. */
export interface KeptRecord {
  values: Values
  /** A sending without an answer: the same content goes again under the same key, so that one thing is never counted twice. */
  pending: { key: string; values: Values } | null
  /** Why the district did not take it, when nobody was looking. */
  refused?: string
  /** Files of it on this phone, by their ids: sent when the district has the record. */
  files?: readonly string[]
  /** Of a correction: the version it began with, and why. */
  baseVersion?: number
  reason?: string
}

export interface RecordOnPhone {
  /** `unit/indicator` of the one that is being typed; `unit/indicator#key` of one put aside. */
  which: string
  kept: KeptRecord
}

const drafts = shelf<KeptRecord>('drafts')

/** Beside the drafts of reports, whose keys begin with the code of a unit. */
const PREFIX = 'ledger:'
const keyOf = (which: string): string => PREFIX + which

export const loadRecord = (person: string, which: string): Promise<KeptRecord | undefined> => drafts.get(person, keyOf(which))

export async function keepRecord(person: string, which: string, kept: KeptRecord): Promise<void> {
  await drafts.put(person, keyOf(which), kept)
}

export const dropRecord = (person: string, which: string): Promise<void> => drafts.remove(person, keyOf(which))

/** New records on their way, and those that came back. */
export async function recordsOnPhone(person: string): Promise<RecordOnPhone[]> {
  const all = await drafts.list(person)
  return all
    .filter(({ key, value }) => key.startsWith(PREFIX) && value.baseVersion === undefined && (value.pending !== null || value.refused !== undefined))
    .map(({ key, value }) => ({ which: key.slice(PREFIX.length), kept: value }))
}
