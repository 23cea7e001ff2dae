import type { ComputedRef, Ref } from 'vue'
import { computed, ref, shallowRef } from 'vue'
import type { BulletinIndicatorsQuery } from '@/gql/bulletins'
import { BulletinIndicatorsDocument } from '@/gql/bulletins'
import { asFailure } from '@/shared/composables/useQuery'
import { everyNode } from '@/shared/everyNode'
import { failureText } from '@/shared/failureText'
import { execute } from '@/shared/graphql'
import { nameOf } from '@/shared/names'

export interface Choice {
  value: string
  label: string
}

export interface Indicators {
  indicators: ComputedRef<Choice[]>
  /** Those under which the indicators stand by themselves, in the catalogue's order. */
  categories: ComputedRef<Choice[]>
  /** Why they are not there. */
  missing: Readonly<Ref<string>>
  load: () => Promise<void>
}

/** The indicators in use, of which a bulletin can speak. */
export function useIndicators(): Indicators {
  const all = shallowRef<ReadonlyArray<BulletinIndicatorsQuery['indicators']['edges'][number]['node']>>([])
  const missing = ref('')
  const indicators = computed(() => all.value.map((one) => ({ value: one.code, label: nameOf(one) })))
  const categories = computed(() => [...new Set(all.value.flatMap((one) => one.categories.slice(0, 1)))].map((value) => ({ value, label: value })))

  async function load(): Promise<void> {
    missing.value = ''
    try {
      all.value = await everyNode(async (after) => (await execute(BulletinIndicatorsDocument, { after })).indicators)
    } catch (problem) {
      missing.value = failureText(asFailure(problem))
    }
  }

  void load()
  return { indicators, categories, missing, load }
}
