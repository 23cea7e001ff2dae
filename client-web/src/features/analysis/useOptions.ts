import type { ComputedRef, InjectionKey, Ref } from 'vue'
import { computed, inject, provide } from 'vue'
import type { AnalysisHomeQuery, AnalysisIndicatorsQuery, AnalysisInput, AnalysisUnitsQuery } from '@/gql/analysis'
import { AnalysisHomeDocument, AnalysisIndicatorsDocument, AnalysisUnitsDocument } from '@/gql/analysis'
import type { Query } from '@/shared/composables/useQuery'
import { useQuery } from '@/shared/composables/useQuery'
import type { Month } from '@/shared/format/month'
import { nameOf } from '@/shared/names'
import { mainGrant } from '@/shared/session'
import type { Answer } from './answer'
import { inputOf, lastOf } from './question'
import type { Span } from './span'
import { spanOf } from './span'
import type { UseQuestion } from './useQuestion'

export type Unit = AnalysisUnitsQuery['orgUnits']['edges'][number]['node']
export type Above = AnalysisUnitsQuery['orgUnit']
export type IndicatorOption = NonNullable<AnalysisIndicatorsQuery['analyze']['rows']['edges'][number]['node']['indicator']> & { targeted: boolean }
export type Plan = NonNullable<AnalysisHomeQuery['viewer']>['plans'][number]

/** What there is to choose from, and the question as the server is asked it. */
export interface Options {
  home: Query<AnalysisHomeQuery>
  /** The person's own unit, under which is asked unless the address says otherwise. */
  own: ComputedRef<string | null>
  under: ComputedRef<string | null>
  newest: ComputedRef<Month | null>
  span: ComputedRef<Span | null>
  input: ComputedRef<AnalysisInput | undefined>
  /** The unit under which is asked; undefined until it is known. */
  unit: ComputedRef<Above | undefined>
  children: ComputedRef<readonly Unit[]>
  peerGroups: ComputedRef<readonly string[]>
  /** Indicators with a target of the unit or on a form under it, in the plan's order. */
  indicators: ComputedRef<readonly IndicatorOption[]>
  indicatorsQuery: Query<AnalysisIndicatorsQuery>
  plans: ComputedRef<readonly Plan[]>
  nameOfIndicator: (code: string) => string
  /** Null where it is none to choose here, or not known yet. */
  knownIndicator: (code: string) => string | null
}

const KEY: InjectionKey<Options> = Symbol('options')

/** @param answer what is shown: it names indicators that the person may read of and not choose */
export function provideOptions({ question }: UseQuestion, answer: Readonly<Ref<Answer | undefined>>): Options {
  const home = useQuery(AnalysisHomeDocument, {})
  const viewer = computed(() => home.data.value?.viewer)
  const newest = computed(() => viewer.value?.reportingMonth ?? null)
  /** A town asks about its neighbours too. */
  const own = computed(() => {
    const unit = viewer.value?.grants.find((grant) => grant.role === mainGrant.value?.role)?.unit
    return unit?.level === 'TOWNSHIP' ? (unit.parent?.code ?? unit.code) : (unit?.code ?? null)
  })
  const under = computed(() => question.value.under ?? own.value)
  const span = computed(() => (newest.value ? spanOf(question.value.span, lastOf(question.value, newest.value), question.value.from) : null))
  const input = computed(() => (under.value && newest.value ? inputOf(question.value, { unit: under.value, newest: newest.value }) : undefined))

  const units = useQuery(AnalysisUnitsDocument, () => (under.value && span.value ? { unit: under.value, month: span.value.to } : undefined))
  const unit = computed(() => units.data.value?.orgUnit)
  const children = computed(() => units.data.value?.orgUnits.edges.map(({ node }) => node) ?? [])
  const peerGroups = computed(() => [...new Set(children.value.flatMap(({ peerGroup }) => (peerGroup === null ? [] : [peerGroup])))])

  /** Those of a month that has not begun nobody can tell. */
  const known = computed(() => (span.value && newest.value && span.value.to > newest.value ? newest.value : span.value?.to))
  const indicatorsQuery = useQuery(AnalysisIndicatorsDocument, () =>
    under.value && known.value ? { input: { under: under.value, by: ['INDICATOR' as const], measures: ['TARGET' as const], from: known.value, to: known.value, plan: question.value.plan } } : undefined,
  )
  const indicators = computed(() =>
    (indicatorsQuery.data.value?.analyze.rows.edges ?? []).flatMap(({ node: { indicator, values } }) => (indicator ? [{ ...indicator, targeted: values[1] !== null }] : [])),
  )
  const answered = computed(() => [...(answer.value?.columns ?? []), ...(answer.value?.rows.edges ?? []).map(({ node }) => node)].flatMap(({ indicator }) => (indicator ? [indicator] : [])))
  const knownIndicator = (code: string): string | null => {
    const found = [indicators.value, answered.value].flat().find((one) => one.code === code)
    return found ? nameOf(found) : null
  }
  const nameOfIndicator = (code: string): string => knownIndicator(code) ?? code
  const all = { home, own, under, newest, span, input, unit, children, peerGroups, indicators, indicatorsQuery, plans: computed(() => viewer.value?.plans ?? []), nameOfIndicator, knownIndicator }
  provide(KEY, all)
  return all
}

export function useOptions(): Options {
  const given = inject(KEY)
  if (!given) throw new Error('No options on this page')
  return given
}
