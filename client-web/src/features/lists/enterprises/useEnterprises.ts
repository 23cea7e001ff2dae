import { computed, ref, shallowRef, watch } from 'vue'
import type { RememberedEnterprisesQuery } from '@/gql/lists'
import { RememberedEnterprisesDocument } from '@/gql/lists'
import { useQuery } from '@/shared/composables/useQuery'

const PAUSE = 300

export type Enterprise = RememberedEnterprisesQuery['rememberedEnterprises']['edges'][number]['node']

/** What a district remembers, by name, found while typing, fifty at a time. */
export function useEnterprises(unit: () => string) {
  const typed = ref('')
  const search = ref('')
  const after = ref<string | null>(null)
  const earlier = shallowRef<readonly Enterprise[]>([])
  let timer = 0

  const query = useQuery(RememberedEnterprisesDocument, () => (unit() ? { unit: unit(), search: search.value || null, after: after.value } : undefined))
  const page = computed(() => query.data.value?.rememberedEnterprises)
  const enterprises = computed<readonly Enterprise[]>(() => [...earlier.value, ...(page.value?.edges.map(({ node }) => node) ?? [])])
  const towns = computed(() => query.data.value?.orgUnits.edges.map(({ node }) => node) ?? [])

  function again(): void {
    earlier.value = []
    after.value = null
  }

  watch(typed, (text) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      again()
      search.value = text.trim()
    }, PAUSE)
  })

  function more(): void {
    earlier.value = enterprises.value
    after.value = page.value?.pageInfo.endCursor ?? null
  }

  async function reload(): Promise<void> {
    again()
    await query.refetch()
  }

  return { typed, query, enterprises, towns, searched: computed(() => search.value !== ''), hasMore: computed(() => page.value?.pageInfo.hasNextPage ?? false), more, reload }
}
