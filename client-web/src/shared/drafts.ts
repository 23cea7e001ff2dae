import type { Month } from './format/month'
import type { Place } from './store'
import { shelf } from './store'

/** Whose draft of which report. A shared phone shows each person only their own. */
export interface DraftKey {
  person: string
  unit: string
  month: Month
}

export interface Saved<T> {
  content: T
  savedAt: number
}

export interface SaveResult {
  place: Place
  savedAt: number
}

const REPORT = /^(\w+)\/(\d{4}-\d\d)$/
const drafts = shelf<Saved<unknown>>('drafts')

const keyOf = ({ unit, month }: DraftKey): string => `${unit}/${month}`

export async function loadDraft<T>(key: DraftKey): Promise<Saved<T> | undefined> {
  return (await drafts.get(key.person, keyOf(key))) as Saved<T> | undefined
}

export async function saveDraft<T>(key: DraftKey, content: T, now: number = Date.now()): Promise<SaveResult> {
  const place = await drafts.put(key.person, keyOf(key), { content, savedAt: now })
  return { place, savedAt: now }
}

export function removeDraft(key: DraftKey): Promise<void> {
  return drafts.remove(key.person, keyOf(key))
}

/** Of reports; what else is typed lies on the same shelf, under keys of another form. */
export async function draftsOf<T>(person: string): Promise<Array<Saved<T> & { unit: string; month: Month }>> {
  const all = await drafts.list(person)
  return all.flatMap(({ key, value }) => {
    const [, unit, month] = REPORT.exec(key) ?? []
    return unit && month ? [{ ...(value as Saved<T>), unit, month }] : []
  })
}
