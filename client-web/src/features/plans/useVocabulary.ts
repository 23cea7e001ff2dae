import { computed, shallowRef, watch } from 'vue'
import { MoreIndicatorsDocument, TargetVocabularyDocument } from '@/gql/plans'
import { useQuery } from '@/shared/composables/useQuery'
import { execute } from '@/shared/graphql'
import { nameOf } from '@/shared/names'
import type { Planned } from './plan'
import { courseOf } from './plan'

export interface Choice {
  value: string
  label: string
}

export interface Vocabulary {
  units: readonly Choice[]
  indicators: readonly Choice[]
}

const choice = (thing: { code: string; name: string; englishName: string | null }): Choice => ({ value: thing.code, label: nameOf(thing) })

/** The units and indicators a table may speak of; the catalogue is longer than one page. */
export function useVocabulary(plan: () => (Planned & { code: string }) | undefined) {
  const query = useQuery(TargetVocabularyDocument, () => (plan() ? { plan: plan()!.code } : undefined))
  const more = shallowRef<Choice[]>([])

  watch(
    () => query.data.value?.indicators.pageInfo,
    async (page) => {
      more.value = []
      for (let next = page; next?.hasNextPage; ) {
        const { indicators } = await execute(MoreIndicatorsDocument, { after: next.endCursor })
        more.value = [...more.value, ...indicators.edges.map(({ node }) => choice(node))]
        next = indicators.pageInfo
      }
    },
  )

  return computed<Vocabulary>(() => ({
    units: query.data.value?.targetUnits.map((unit) => ({ value: unit.code, label: [nameOf(unit), courseOf(plan()!, unit)].filter(Boolean).join(' · ') })) ?? [],
    indicators: [...(query.data.value?.indicators.edges.map(({ node }) => choice(node)) ?? []), ...more.value],
  }))
}
