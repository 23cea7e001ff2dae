import type { ComputedRef } from 'vue'
import { computed, ref, watch } from 'vue'
import { StandingOfDocument, StandingUnitsDocument } from '@/gql/standing'
import type { Query } from '@/shared/composables/useQuery'
import { useQuery } from '@/shared/composables/useQuery'
import type { Month } from '@/shared/format/month'
import { plusMonths } from '@/shared/format/month'
import { endOf } from '@/shared/knownAt/knownAt'
import { earliestBefore } from './period'
import type { KnownPlan } from './plan'
import { askedPlan } from './plan'
import type { IndicatorStanding, Standing } from './ranking'
import { decomposed } from './ranking'
import type { StandingAddress } from './useStandingAddress'

export interface UseStanding {
  query: Query<{ standing: Standing }>
  standing: ComputedRef<Standing | undefined>
  chosen: ComputedRef<IndicatorStanding | undefined>
  unit: ComputedRef<string | null>
  month: ComputedRef<Month | null>
  /** First and last month the picker offers. */
  span: ComputedRef<{ first: Month; last: Month } | null>
  /** Plans of the person's units, of those under them and above. */
  plans: ComputedRef<readonly KnownPlan[]>
  /** The one the address names, where it has begun. */
  plan: ComputedRef<string | null>
  /** Where the first of the plans begins. */
  begins: ComputedRef<Month | null>
  /** Whether the person may open the pages of this child: the standing's unit or the child lies in the person's subtree. */
  mayOpen: (child: string) => boolean
}

/** Months looked back for one that is published. */
const FURTHEST = 3

const WIDER = ['PROVINCE', 'CITY']

/** The standing the address names; without an address, that of the person's district for the newest month that can be read. */
export function useStanding(address: StandingAddress): UseStanding {
  const units = useQuery(StandingUnitsDocument, {})
  const viewer = computed(() => units.data.value?.viewer)
  const home = computed(() => {
    const unit = viewer.value?.grants[0]?.unit
    return unit?.level === 'TOWNSHIP' ? (unit.parent?.code ?? unit.code) : (unit?.code ?? null)
  })
  const unit = computed(() => address.unit.value ?? home.value)
  const back = ref(0)
  const month = computed(() => {
    const newest = viewer.value?.reportingMonth
    return address.month.value ?? (newest ? plusMonths(newest, -back.value) : null)
  })
  const plans = computed(() => viewer.value?.plans ?? [])
  const plan = computed(() => (month.value ? askedPlan(plans.value, address.plan.value, month.value) : null))
  const variables = computed(() =>
    viewer.value && unit.value && month.value ? { unit: unit.value, month: month.value, plan: plan.value, department: address.department.value, knownAt: endOf(address.known.value) } : undefined,
  )
  const query = useQuery(StandingOfDocument, variables)
  const standing = computed(() => query.data.value?.standing)
  const chosen = computed(() => {
    const all = standing.value?.indicators ?? []
    return all.find(({ indicator }) => indicator.code === address.indicator.value) ?? all.find(decomposed) ?? all[0]
  })
  const span = computed(() => {
    const last = viewer.value?.reportingMonth
    return last ? { first: earliestBefore(last), last } : null
  })
  const begins = computed(() => {
    const starts = plans.value.map(({ fromMonth }) => fromMonth)
    return starts.length > 0 ? starts.reduce((one, other) => (one < other ? one : other)) : null
  })

  // A month that is not published yet does not exist for other towns: look further back, to the plan's start at the most, unless the address insists.
  watch(query.failure, (failure) => {
    const earlier = month.value !== null && begins.value !== null && month.value > begins.value
    if (failure?.code === 'NOT_FOUND' && !address.month.value && earlier && back.value < FURTHEST) back.value++
  })

  function mayOpen(child: string): boolean {
    const grants = viewer.value?.grants ?? []
    return grants.some((grant) => grant.unit.code === child || grant.unit.code === unit.value || WIDER.includes(grant.unit.level))
  }

  return { query, standing, chosen, unit, month, span, plans, plan, begins, mayOpen }
}
