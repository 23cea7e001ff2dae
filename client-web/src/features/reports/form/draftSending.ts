import type { SaveDraftInput } from '@/gql/reports'
import { SaveDraftDocument } from '@/gql/reports'
import type { Month } from '@/shared/format/month'
import { execute } from '@/shared/graphql'
import type { Content } from './entry'
import { isEmpty } from './entry'

interface Which {
  unit: string
  month: Month
}

/** What was typed, as the server keeps it: as it stands, within the limits of the contract. */
export function draftInput({ unit, month }: Which, content: Content, baseVersion: number): SaveDraftInput {
  const lines = Object.entries(content.lines).flatMap(([indicator, entry]) => {
    if (isEmpty(entry) && !entry.note.trim()) return []
    const value = entry.notApplicable ? null : entry.value.slice(0, 60)
    return [{ indicator, value, notApplicable: entry.notApplicable, note: entry.note.slice(0, 500) || null }]
  })
  const texts = Object.entries(content.texts).flatMap(([code, text]) => (text ? [{ code, text }] : []))
  return { unit, month, baseVersion, lines, texts }
}

/** Answers when the server has kept it by its own clock, or null where it did not. Goes on when the page is put away. */
export async function sendDraft(which: Which, content: Content, baseVersion: number, timeout = 30_000): Promise<string | null> {
  const input = draftInput(which, content, baseVersion)
  return (await execute(SaveDraftDocument, { input }, { quietly: true, keepalive: true, timeout })).saveDraft.savedAt
}
