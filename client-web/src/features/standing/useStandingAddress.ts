import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { LocationQueryValue } from '@/shared/router'
import { useRoute, useRouter } from '@/shared/router'
import type { Month } from '@/shared/format/month'
import { isMonth } from '@/shared/format/month'

export interface StandingAddress {
  unit: ComputedRef<string | null>
  month: ComputedRef<Month | null>
  indicator: ComputedRef<string | null>
  group: ComputedRef<string | null>
  plan: ComputedRef<string | null>
  choose: (change: Partial<Record<'unit' | 'month' | 'indicator' | 'group' | 'plan', string | null>>) => void
}

/** Every choice of the page stands in the address, so that a link shows the same. */
export function useStandingAddress(): StandingAddress {
  const route = useRoute()
  const router = useRouter()
  const text = (value: LocationQueryValue | LocationQueryValue[] | undefined): string | null =>
    typeof value === 'string' && value !== '' ? value : null
  const unit = computed(() => text(route.params['unit'] as string | undefined))
  const month = computed(() => (isMonth(route.params['month']) ? route.params['month'] : null))
  const indicator = computed(() => text(route.query['indicator']))
  const group = computed(() => text(route.query['group']))
  const plan = computed(() => text(route.query['plan']))

  function choose(change: Parameters<StandingAddress['choose']>[0]): void {
    const next = { unit: unit.value, month: month.value, indicator: indicator.value, group: group.value, plan: plan.value, ...change }
    const query = Object.fromEntries(
      Object.entries({ indicator: next.indicator, group: next.group, plan: next.plan }).filter(([, value]) => value !== null),
    )
    void router.replace({ name: 'standing', params: { unit: next.unit ?? '', month: next.month ?? '' }, query })
  }

  return { unit, month, indicator, group, plan, choose }
}
