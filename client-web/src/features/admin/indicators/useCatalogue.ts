import { computed, ref, shallowRef, watch } from 'vue'
import { CatalogueDocument } from '@/gql/admin'
import { useQuery } from '@/shared/composables/useQuery'
import type { Entry } from './words'

const PAUSE = 300

/** The catalogue in its order, found while typing, two hundred at a time: an ordinary catalogue at once. */
export function useCatalogue() {
  const typed = ref('')
  const retired = ref('')
  const search = ref('')
  const after = ref<string | null>(null)
  const earlier = shallowRef<readonly Entry[]>([])
  let timer = 0

  const query = useQuery(CatalogueDocument, () => ({ search: search.value || null, retired: retired.value === '' ? null : retired.value === 'retired', after: after.value }))
  const page = computed(() => query.data.value?.indicators)
  const entries = computed<readonly Entry[]>(() => [...earlier.value, ...(page.value?.edges.map(({ node }) => node) ?? [])])

  function again(): void {
    earlier.value = []
    after.value = null
  }

  watch(retired, again)
  watch(typed, (text) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      again()
      search.value = text.trim()
    }, PAUSE)
  })

  function more(): void {
    earlier.value = entries.value
    after.value = page.value?.pageInfo.endCursor ?? null
  }

  async function reload(): Promise<void> {
    again()
    await query.refetch()
  }

  const mayManage = computed(() => query.data.value?.mayManageIndicators ?? false)
  return { typed, retired, query, entries, mayManage, hasMore: computed(() => page.value?.pageInfo.hasNextPage ?? false), more, reload }
}
