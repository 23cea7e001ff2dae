import { computed, ref, shallowRef } from 'vue'
import { SaveTargetsDocument } from '@/gql/plans'
import { useMutation } from '@/shared/composables/useMutation'
import { failureText } from '@/shared/failureText'
import type { Entry } from './entry'
import { inputOf, keyOf } from './entry'
import type { Choice, Merged } from './merge'
import { merged, settled } from './merge'
import { ordered } from './order'
import type { Stored, TargetDraft } from './useTargetDraft'
import { storedOf } from './useTargetDraft'

export interface Refusal {
  /** The target it is about; null for the whole draft. */
  readonly key: string | null
  readonly message: string
}

export interface Meeting extends Merged {
  readonly stored: Stored
}

/** Stores the working copy. Somebody else's changes are taken in where they meet none of ours; where both changed a target, the person chooses. */
export function useSaving(plan: string, own: string, draft: TargetDraft, units: () => readonly string[]) {
  const { run, running, failure } = useMutation(SaveTargetsDocument, { timeout: 60_000 })
  const refusals = shallowRef<readonly Refusal[]>([])
  const meeting = shallowRef<Meeting | null>(null)
  /** How many targets somebody else changed came in with the last act, and whose they were. */
  const taken = shallowRef<{ count: number; by: string | null; at: string | null } | null>(null)
  const lost = ref(false)

  async function save(): Promise<boolean> {
    refusals.value = []
    lost.value = false
    const sent = draft.entries.value
    const list = ordered(sent, draft.base.value, own, units())
    const answer = (await run({ input: { plan, baseRevision: draft.revision.value, targets: list.map(inputOf) } }))?.saveTargets
    if (!answer) {
      if (!running.value && failure.value) refusals.value = [{ key: null, message: failureText(failure.value) }]
      return false
    }
    if (answer.version) {
      const stored = storedOf(answer.version)
      draft.rebase(stored, merged(sent, draft.entries.value, stored.entries).entries)
      return true
    }
    for (const problem of answer.problems) {
      if ('current' in problem) return meet(storedOf(problem.current))
    }
    lost.value = answer.problems.some((problem) => 'code' in problem && problem.code === 'PLAN_NO_DRAFT')
    refusals.value = answer.problems.map(({ path, message }) => ({ key: keyAt(path, list), message }))
    return false
  }

  /** The draft is stored differently from what this work began with. */
  async function meet(stored: Stored, found: Merged = merged(draft.base.value, draft.entries.value, stored.entries)): Promise<boolean> {
    if (found.conflicts.length > 0) {
      meeting.value = { ...found, stored }
      return false
    }
    taken.value = { count: found.taken.length, by: stored.by, at: stored.at }
    draft.rebase(stored, found.entries)
    return draft.changed.value.length === 0 || save()
  }

  async function settle(choices: Readonly<Record<string, Choice>>): Promise<void> {
    const met = meeting.value
    if (!met) return
    meeting.value = null
    draft.rebase(met.stored, settled(met, choices))
    taken.value = { count: met.taken.length, by: met.stored.by, at: met.stored.at }
    await save()
  }

  return { save, settle, running, refusals, meeting, taken, lost, later: () => (meeting.value = null), meet, busy: computed(() => running.value) }
}

function keyAt(path: readonly string[], list: readonly Entry[]): string | null {
  const entry = path[0] === 'targets' ? list[Number(path[1])] : undefined
  return entry ? keyOf(entry) : null
}
