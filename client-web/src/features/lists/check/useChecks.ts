import { computed, ref } from 'vue'
import { ClaimSourceRowDocument, ConfirmSourceRowsDocument } from '@/gql/lists'
import { useMutation } from '@/shared/composables/useMutation'
import { failureText } from '@/shared/failureText'
import { t } from '@/shared/i18n'
import type { Row } from '../rows'

/** Confirms and claims; whatever comes of it, the list is asked for again: somebody else may have been there. */
export function useChecks(unit: () => string, refetch: () => Promise<void>) {
  const confirming = useMutation(ConfirmSourceRowsDocument)
  const claiming = useMutation(ClaimSourceRowDocument)
  const problem = ref('')
  const done = ref('')
  const busy = computed(() => confirming.running.value || claiming.running.value)
  const failure = computed(() => confirming.failure.value ?? claiming.failure.value)
  const said = computed(() => (failure.value ? failureText(failure.value) : problem.value))

  async function settle(problems: ReadonlyArray<{ message: string }> | undefined, words: string): Promise<void> {
    problem.value = problems?.[0]?.message ?? ''
    done.value = problems?.length === 0 ? words : ''
    await refetch()
  }

  async function confirm(rows: readonly Row[]): Promise<void> {
    const answer = await confirming.run({ input: { unit: unit(), rows: rows.map(({ id }) => id) } })
    await settle(answer?.confirmSourceRows.problems, t('lists.confirmedNow', { count: rows.length }))
  }

  async function claim(row: Row): Promise<void> {
    const answer = await claiming.run({ input: { row: row.id, unit: unit() } })
    await settle(answer?.claimSourceRow.problems, t(row.claims.length > 0 ? 'lists.contestedNow' : 'lists.claimedNow', { title: row.title }))
  }

  return { confirm, claim, busy, said, done }
}
