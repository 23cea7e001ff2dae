import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { LocationQueryValue } from '@/shared/router'
import { useRoute, useRouter } from '@/shared/router'
import type { Month } from '@/shared/format/month'
import { isMonth } from '@/shared/format/month'
import { useKnownAt } from '@/shared/knownAt/useKnownAt'
import type { PeriodName } from './period'
import { isPeriod } from './period'

export interface StandingAddress {
  unit: ComputedRef<string | null>
  month: ComputedRef<Month | null>
  indicator: ComputedRef<string | null>
  group: ComputedRef<string | null>
  plan: ComputedRef<string | null>
  department: ComputedRef<string | null>
  period: ComputedRef<PeriodName>
  /** First month of a period that has no name. */
  from: ComputedRef<Month | null>
  /** 截至…所知: the day by whose end the figures were known. Null for the present. */
  known: ComputedRef<string | null>
  choose: (change: Partial<Record<Choice, string | null>>) => void
}

type Choice = 'unit' | 'month' | 'indicator' | 'group' | 'plan' | 'department' | 'period' | 'from' | 'known'

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
  const department = computed(() => text(route.query['department']))
  const period = computed(() => (isPeriod(route.query['period']) ? route.query['period'] : 'YEAR'))
  const from = computed(() => (isMonth(route.query['from']) ? route.query['from'] : null))
  const { day: known } = useKnownAt()

  function choose(change: Parameters<StandingAddress['choose']>[0]): void {
    const { unit: nextUnit, month: nextMonth, ...next } = {
      unit: unit.value,
      month: month.value,
      indicator: indicator.value,
      group: group.value,
      plan: plan.value,
      department: department.value,
      period: period.value === 'YEAR' ? null : period.value,
      from: from.value,
      known: known.value,
      ...change,
    }
    const query = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== null))
    void router.replace({ name: 'standing', params: { unit: nextUnit ?? '', month: nextMonth ?? '' }, query })
  }

  return { unit, month, indicator, group, plan, department, period, from, known, choose }
}
