import type { ComputedRef, Ref, WritableComputedRef } from 'vue'
import { computed, ref } from 'vue'
import { AcceptMonthDocument, MonthClosingOfDocument, ReopenMonthDocument, ReturnMonthDocument } from '@/gql/closing'
import { useMutation } from '@/shared/composables/useMutation'
import type { Query } from '@/shared/composables/useQuery'
import { useQuery } from '@/shared/composables/useQuery'
import { failureText } from '@/shared/failureText'
import type { Month } from '@/shared/format/month'
import { isMonth, plusMonths } from '@/shared/format/month'
import { useRoute, useRouter } from '@/shared/router'
import { mainGrant, session } from '@/shared/session'
import type { Closing, HandUp } from './closing'

export interface UseClosing {
  query: Query<{ monthClosing: Closing }>
  closing: ComputedRef<Closing | undefined>
  month: WritableComputedRef<Month>
  span: { first: Month; last: Month }
  problem: Ref<string>
  busy: ComputedRef<boolean>
  /** Each says whether it was done; why not stands in `problem`. */
  reopen(reason: string): Promise<boolean>
  accept(handUp: HandUp): Promise<boolean>
  giveBack(handUp: HandUp, reason: string): Promise<boolean>
}

/** The month the address names; without one, that of the person's unit for the month being collected. */
export function useClosing(): UseClosing {
  const here = useRoute()
  const router = useRouter()
  const last = session.viewer?.reportingMonth ?? ''
  const unit = computed(() => (typeof here.params['unit'] === 'string' && here.params['unit']) || (mainGrant.value?.unit.code ?? ''))
  const month = computed({
    get: () => (isMonth(here.params['month']) ? here.params['month'] : last),
    set: (next) => void router.replace({ name: 'closing', params: { unit: unit.value, month: next } }),
  })
  const query = useQuery(MonthClosingOfDocument, () => ({ unit: unit.value, month: month.value }))
  const problem = ref('')
  const [reopening, accepting, returning] = [useMutation(ReopenMonthDocument), useMutation(AcceptMonthDocument), useMutation(ReturnMonthDocument)]

  async function settled(problems: ReadonlyArray<{ message: string }> | undefined, failure: Parameters<typeof failureText>[0] | null): Promise<boolean> {
    problem.value = problems?.[0]?.message ?? (failure ? failureText(failure) : '')
    await query.refetch()
    return problem.value === ''
  }

  return {
    query,
    closing: computed(() => query.data.value?.monthClosing),
    month,
    span: { first: plusMonths(last, -35), last },
    problem,
    busy: computed(() => reopening.running.value || accepting.running.value || returning.running.value),
    reopen: async (reason) => settled((await reopening.run({ input: { unit: unit.value, month: month.value, reason } }))?.reopenMonth.problems, reopening.failure.value),
    accept: async ({ unit: { code }, version }) => settled((await accepting.run({ input: { unit: code, month: month.value, version } }))?.acceptMonth.problems, accepting.failure.value),
    giveBack: async ({ unit: { code }, version }, reason) => settled((await returning.run({ input: { unit: code, month: month.value, version, reason } }))?.returnMonth.problems, returning.failure.value),
  }
}
