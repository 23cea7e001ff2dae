import { computed, ref, watch } from 'vue'
import { useMutation } from '@/shared/composables/useMutation'
import type { PersistedDocument } from '@/shared/graphql'
import type { Refusal } from '../refusals'
import { useRefusals } from '../refusals'

export interface ActAnswer {
  readonly orgUnit: { readonly code: string } | null
  readonly unitsBelow?: number | null
  readonly problems: readonly Refusal[]
}

/**
 * An act on a unit: first the server is asked what would be refused and how much is concerned, then the person confirms. Whoever
 * changes the form after that has to look again.
 */
export function useAct<Result, Variables>(document: PersistedDocument<Result, Variables>, fields: readonly string[], build: (dryRun: boolean) => Variables, pick: (answer: Result) => ActAnswer) {
  const mutation = useMutation(document)
  const refusals = useRefusals(fields, () => [mutation.failure.value])
  const looked = ref(false)
  const below = ref(0)
  watch(() => JSON.stringify(build(true)), () => (looked.value = false))

  async function send(dryRun: boolean): Promise<ActAnswer | undefined> {
    const answer = await mutation.run(build(dryRun))
    const payload = answer && pick(answer)
    refusals.list.value = payload?.problems ?? []
    return payload
  }

  async function look(): Promise<void> {
    const payload = await send(true)
    below.value = payload?.unitsBelow ?? 0
    looked.value = !!payload && payload.problems.length === 0
  }

  async function confirm(): Promise<boolean> {
    const payload = await send(false)
    looked.value = false
    return !!payload?.orgUnit
  }

  return { refusals, looked, below, running: computed(() => mutation.running.value), look, confirm }
}
