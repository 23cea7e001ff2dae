import { computed } from 'vue'
import { LedgersOfDocument } from '@/gql/ledgers'
import { useQuery } from '@/shared/composables/useQuery'
import type { Month } from '@/shared/format/month'
import { isMonth } from '@/shared/format/month'
import { useRoute } from '@/shared/router'
import { mainGrant, session, unitOf } from '@/shared/session'

/** The ledgers of the unit in the address, or of the person's own; without a line as of the last answer. */
export function useLedgers() {
  const route = useRoute()
  const unit = computed(() => route.params['unit'] || (unitOf('CLERK') ?? mainGrant.value?.unit)?.code || '')
  const month = computed<Month>(() => (isMonth(route.query['month']) ? route.query['month'] : (session.viewer?.reportingMonth ?? '')))
  const { data, state, failure, keptAt, refetch } = useQuery(LedgersOfDocument, () => (unit.value && month.value ? { unit: unit.value, month: month.value } : undefined), { kept: true })

  const kept = computed(() => data.value?.ledgers ?? [])
  const reminders = computed(() => data.value?.ledgerReminders ?? [])
  const ledgerOf = (indicator: string) => kept.value.find(({ ledger }) => ledger.indicator.code === indicator)
  return { unit, month, data, state, failure, keptAt, refetch, kept, reminders, ledgerOf }
}
