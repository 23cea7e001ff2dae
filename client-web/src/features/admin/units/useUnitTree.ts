import type { Ref } from 'vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { UnitTreeDocument } from '@/gql/admin'
import { useQuery } from '@/shared/composables/useQuery'
import type { TreeUnit } from './words'

const PAGE = 50

/** Units a page at a time: those found, or those directly under one. */
export function useUnitPage(asked: () => { search?: string | null; parent?: string | null } | undefined, month: Ref<string>) {
  const after = ref<string | null>(null)
  const earlier = shallowRef<readonly TreeUnit[]>([])
  const query = useQuery(UnitTreeDocument, () => {
    const what = asked()
    return what && { search: what.search ?? null, parent: what.parent ?? null, month: month.value || null, first: PAGE, after: after.value }
  })
  const page = computed(() => query.data.value?.orgUnits)
  const units = computed<readonly TreeUnit[]>(() => [...earlier.value, ...(page.value?.edges.map(({ node }) => node) ?? [])])

  function again(): void {
    earlier.value = []
    after.value = null
  }

  watch([() => asked()?.search, month], again, { flush: 'sync' })

  function more(): void {
    earlier.value = units.value
    after.value = page.value?.pageInfo.endCursor ?? null
  }

  async function reload(): Promise<void> {
    again()
    await query.refetch()
  }

  return { query, units, hasMore: computed(() => page.value?.pageInfo.hasNextPage ?? false), more, reload }
}
