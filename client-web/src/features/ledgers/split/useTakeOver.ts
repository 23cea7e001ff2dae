import { computed, ref } from 'vue'
import { TakeOverLedgerRecordsDocument } from '@/gql/ledgers'
import { useMutation } from '@/shared/composables/useMutation'
import { failureText } from '@/shared/failureText'

/** Takes records over for a part of a split unit, all of them or none. */
export function useTakeOver() {
  const { run, running, failure } = useMutation(TakeOverLedgerRecordsDocument)
  const problem = ref('')
  const said = computed(() => (failure.value ? failureText(failure.value) : problem.value))

  async function take(unit: string, records: readonly string[]): Promise<boolean> {
    const answer = await run({ input: { unit, records: [...records] } })
    problem.value = answer?.takeOverLedgerRecords.problems[0]?.message ?? ''
    return answer?.takeOverLedgerRecords.records !== null && answer !== undefined
  }

  return { take, running, said }
}
