import { loadDraft, removeDraft, saveDraft } from '@/shared/drafts'
import type { DraftKey } from '@/shared/drafts'
import { personId } from '@/shared/session'
import type { Corrected, Typed } from './corrected'

/** What was typed of a correction and not sent, as this phone keeps it. */
interface Kept {
  /** The version it was begun on: of another one it is no correction any more. */
  base: number
  typed: Typed
  reason: string
}

/** Beside the report's own draft, which a correction leaves alone. */
function keyOf({ unit, month }: Corrected): DraftKey {
  return { person: personId.value, unit: unit.code, month: `${month}/correction` }
}

const baseOf = ({ correction, version }: Corrected): number => correction?.version ?? version

export async function recallCorrection(report: Corrected): Promise<(Pick<Kept, 'typed' | 'reason'> & { savedAt: number }) | null> {
  const found = await loadDraft<Kept>(keyOf(report))
  return found?.content.base === baseOf(report) ? { typed: found.content.typed, reason: found.content.reason, savedAt: found.savedAt } : null
}

/** Answers when it was kept. */
export async function keepCorrection(report: Corrected, typed: Typed, reason: string): Promise<number> {
  const content: Kept = { base: baseOf(report), typed: JSON.parse(JSON.stringify(typed)) as Typed, reason }
  return (await saveDraft(keyOf(report), content)).savedAt
}

export function forgetCorrection(report: Corrected): Promise<void> {
  return removeDraft(keyOf(report))
}
