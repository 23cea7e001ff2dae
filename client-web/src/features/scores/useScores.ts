import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { ScoreSpansQuery } from '@/gql/scores'
import { ScoreHomeDocument, ScoresOfDocument, ScoreSpansDocument } from '@/gql/scores'
import type { Query } from '@/shared/composables/useQuery'
import { useQuery } from '@/shared/composables/useQuery'
import { isMonth } from '@/shared/format/month'
import type { KnownAtOfPage } from '@/shared/knownAt/useKnownAt'
import { useKnownAt } from '@/shared/knownAt/useKnownAt'
import { refusalOf } from '@/shared/knownAt/knownAt'
import { useRoute } from '@/shared/router'
import type { ScoreTable, Span } from './scores'
import { holds, spansOf } from './scores'

export type KnownPlan = ScoreSpansQuery['plans'][number]

export interface UseScores {
  query: Query<{ scoreTable: ScoreTable }>
  table: ComputedRef<ScoreTable | undefined>
  unit: ComputedRef<string | null>
  span: ComputedRef<Span | null>
  /** What can be chosen: the plan's years, and what was announced. */
  spans: ComputedRef<Span[]>
  /** Code of the unit's own plan that is shown. */
  plan: ComputedRef<string | null>
  /** Code of the plan the address names: without one it is that whose scores were announced. */
  asked: ComputedRef<string | null>
  /** The unit's own plans that hold the span. */
  plans: ComputedRef<KnownPlan[]>
  /** Whether there is nothing to ask: no plan of the unit's own, or nothing announced for whoever may see no more. */
  nothing: ComputedRef<boolean>
  /** Units whose score is the person's own. */
  own: ComputedRef<readonly string[]>
  /** Whether the person stands above the scored units, and so sees provisional scores. */
  above: ComputedRef<boolean>
  /** 截至…所知, as the address says. */
  known: KnownAtOfPage
  /** Why nothing is answered as known at the day. */
  unkept: ComputedRef<string | undefined>
}

const WIDER = ['PROVINCE', 'CITY']
const same = (one: Span, other: Span): boolean => one.from === other.from && one.to === other.to

/** The scores the address names; without one, what is nearest to the person: this year for those above, the newest announcement for a town. */
export function useScores(): UseScores {
  const route = useRoute()
  const home = useQuery(ScoreHomeDocument, {})
  const viewer = computed(() => home.data.value?.viewer)
  const grants = computed(() => viewer.value?.grants ?? [])
  const unit = computed(() => {
    const first = grants.value[0]?.unit
    if (route.params['unit']) return String(route.params['unit'])
    return first?.level === 'TOWNSHIP' ? (first.parent?.code ?? first.code) : (first?.code ?? null)
  })
  const announcements = useQuery(ScoreSpansDocument, () => (unit.value ? { unit: unit.value } : undefined))
  const plans = computed(() => announcements.data.value?.plans.filter((plan) => plan.version > 0 && plan.unit.code === unit.value) ?? [])
  const asked = computed(() => (route.query['plan'] ? String(route.query['plan']) : null))
  const above = computed(() => grants.value.some((grant) => grant.unit.code === unit.value || WIDER.includes(grant.unit.level)))
  const spans = computed(() => {
    const announced = announcements.data.value?.scoreAnnouncements ?? []
    const now = viewer.value?.currentMonth
    const years = above.value && now ? [plans.value.find(({ code }) => code === asked.value) ?? plans.value[0]].flatMap((plan) => (plan ? spansOf(plan, now) : [])) : []
    return [...years, ...announced.filter((one) => !years.some((year) => same(one, year))).map(({ from, to }) => ({ from, to }))]
  })
  const span = computed<Span | null>(() => {
    const { from, to } = route.params
    return isMonth(from) && isMonth(to) ? { from, to } : (spans.value[0] ?? null)
  })
  const known = useKnownAt()
  const version = computed(() => (route.query['version'] ? Number(route.query['version']) : null))
  const query = useQuery(ScoresOfDocument, () =>
    unit.value && span.value && viewer.value ? { unit: unit.value, from: span.value.from, to: span.value.to, plan: asked.value, version: version.value, provisional: known.day.value === null && route.query['anew'] === '1', knownAt: known.at.value } : undefined,
  )
  const table = computed(() => query.data.value?.scoreTable)
  const nothing = computed(() => (announcements.data.value !== undefined && viewer.value !== undefined && span.value === null) || query.failure.value?.code === 'NOT_FOUND' || announcements.failure.value?.code === 'NOT_FOUND')
  const own = computed(() => grants.value.filter(({ role }) => role === 'CLERK' || role === 'LEADER').map((grant) => grant.unit.code))
  const plan = computed(() => table.value?.plan.code ?? plans.value[0]?.code ?? null)
  const holding = computed(() => (span.value ? plans.value.filter((one) => holds(one, span.value!)) : []))
  const unkept = computed(() => refusalOf(known.day.value, query.failure.value))
  return { query, table, unit, span, spans, plan, asked, plans: holding, nothing, own, above, known, unkept }
}
