import type { KeptDraft } from '@/features/reports/form/keptDraft'
import { sendDraft } from '@/features/reports/form/draftSending'
import { outgoingOf, readOutbox } from '@/features/reports/outgoing'
import type { DraftKey } from '@/shared/drafts'
import { draftsOf, loadDraft, saveDraft } from '@/shared/drafts'
import { fromAnyPage, isHere } from '@/shared/fromAnyPage'
import { online } from '@/shared/graphql'
import { withLease } from '@/shared/lease'
import { current } from '@/shared/router'
import { personId } from '@/shared/session'

/** From here on drafts that never reached the server go there, whichever page stands, and so to their person's other phones. */
export function startDraftSending(): void {
  fromAnyPage(sendDrafts)
}

export async function sendDrafts(): Promise<void> {
  const person = personId.value
  if ((await left(person)).length > 0) await withLease(`drafts/${person}`, () => sendAll(person))
}

/** A form that stands brings its own; one that waits in the outbox did so before, and would be taken for a newer one after its report. */
async function left(person: string) {
  await readOutbox()
  const drafts = await draftsOf<KeptDraft>(person)
  return drafts.filter(({ unit, month, content }) => content.dirty && !outgoingOf(unit, month) && !isOpen(unit, month))
}

function isOpen(unit: string, month: string): boolean {
  const { params } = current.value.location
  return params['unit'] === unit && params['month'] === month
}

async function sendAll(person: string): Promise<void> {
  for (const { unit, month, content } of await left(person)) {
    if (!isHere(person)) return
    try {
      const at = await sendDraft({ unit, month }, content.content, content.baseVersion)
      if (at !== null) await noted({ person, unit, month }, content, at)
    } catch {
      // What the server does not take stays here, and the form says why; without a line nothing else goes either.
      if (!online.value) return
    }
  }
}

/** What was typed meanwhile goes its own way. */
async function noted(key: DraftKey, sent: KeptDraft, at: string): Promise<void> {
  const now = (await loadDraft<KeptDraft>(key))?.content
  if (now?.editedAt === sent.editedAt) await saveDraft(key, { ...now, dirty: false, syncedAt: at, ahead: Date.parse(at) - Date.now() })
}
