import { computed, shallowRef, watch } from 'vue'
import type { LedgersOfQuery } from '@/gql/ledgers'
import { LedgersOfDocument } from '@/gql/ledgers'
import { useQuery } from '@/shared/composables/useQuery'
import type { Month } from '@/shared/format/month'
import { isMonth } from '@/shared/format/month'
import { useRoute } from '@/shared/router'
import { mainGrant, personId, session, unitOf } from '@/shared/session'
import { shelf } from '@/shared/store'

const answers = shelf<LedgersOfQuery>('answers')

/** The ledgers of the unit in the address, or of the person's own; without a line as of the last answer. */
export function useLedgers() {
  const route = useRoute()
  const unit = computed(() => route.params['unit'] || (unitOf('CLERK') ?? mainGrant.value?.unit)?.code || '')
  const month = computed<Month>(() => (isMonth(route.query['month']) ? route.query['month'] : (session.viewer?.reportingMonth ?? '')))
  const query = useQuery(LedgersOfDocument, () => (unit.value && month.value ? { unit: unit.value, month: month.value } : undefined))
  const stored = shallowRef<LedgersOfQuery>()
  const key = (): string => `ledgers/${unit.value}/${month.value}`

  watch(query.data, (answer) => {
    if (answer) void answers.put(personId.value, key(), answer)
  })
  watch(query.failure, async (failure) => {
    stored.value = failure?.code === 'NETWORK' ? await answers.get(personId.value, key()) : undefined
  })

  const data = computed(() => query.data.value ?? stored.value)
  const state = computed(() => (data.value ? 'ready' : query.state.value))
  const kept = computed(() => data.value?.ledgers ?? [])
  const reminders = computed(() => data.value?.ledgerReminders ?? [])
  const ledgerOf = (indicator: string) => kept.value.find(({ ledger }) => ledger.indicator.code === indicator)
  return { unit, month, data, state, failure: query.failure, refetch: query.refetch, kept, reminders, ledgerOf }
}
