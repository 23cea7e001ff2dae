import { SubmitReportDocument } from '@/gql/reports'
import type { DraftKey } from '@/shared/drafts'
import { loadDraft, removeDraft } from '@/shared/drafts'
import { execute } from '@/shared/graphql'
import type { KeptDraft } from './keptDraft'
import { outcomeOf } from './submission'

/**
 * Sends a submission that got no answer once more, from any page. Only a yes is taken here; whatever the person has to
 * decide waits for the form, which sends it again under the same key.
 */
export async function resend(key: DraftKey): Promise<boolean> {
  const pending = (await loadDraft<KeptDraft>(key))?.content.pending
  if (!pending) return false
  try {
    const input = { ...pending.input, idempotencyKey: pending.key }
    const answer = await execute(SubmitReportDocument, { input }, { quietly: true })
    if (outcomeOf(answer.submitReport).kind !== 'accepted') return false
    await removeDraft(key)
    return true
  } catch {
    return false
  }
}
