import { shelf } from '@/shared/store'

export type Values = Record<string, string>

/** What this phone keeps of one person's record until the district has it. */
export interface KeptRecord {
  values: Values
  /** A sending without an answer: the same content goes again under the same key, so that one thing is never counted twice. */
  pending: { key: string; values: Values } | null
  /** Of a correction: the version it began with, and why. */
  baseVersion?: number
  reason?: string
}

const drafts = shelf<KeptRecord>('drafts')

/** Beside the drafts of reports, whose keys begin with the code of a unit. */
const keyOf = (which: string): string => `ledger:${which}`

export const loadRecord = (person: string, which: string): Promise<KeptRecord | undefined> => drafts.get(person, keyOf(which))

export async function keepRecord(person: string, which: string, kept: KeptRecord): Promise<void> {
  await drafts.put(person, keyOf(which), kept)
}

export const dropRecord = (person: string, which: string): Promise<void> => drafts.remove(person, keyOf(which))
