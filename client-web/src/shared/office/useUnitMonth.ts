import type { WritableComputedRef } from 'vue'
import { computed } from 'vue'
import type { Month } from '@/shared/format/month'
import { isMonth } from '@/shared/format/month'
import { useRoute, useRouter } from '@/shared/router'
import { mainGrant, session } from '@/shared/session'

/** The unit and month in the address of a page; without them the person's own and the newest that can be filed. Choosing a month keeps what else is asked. */
export function useUnitMonth(page: string) {
  const route = useRoute()
  const router = useRouter()
  const last: Month = session.viewer?.reportingMonth ?? ''
  const unit = computed(() => (typeof route.params['unit'] === 'string' && route.params['unit']) || (mainGrant.value?.unit.code ?? ''))
  const month: WritableComputedRef<Month> = computed({
    get: () => (isMonth(route.params['month']) ? route.params['month'] : last),
    set: (next) => void router.replace({ name: page, params: { unit: unit.value, month: next }, query: route.query }),
  })
  return { unit, month, last }
}
