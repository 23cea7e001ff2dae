import { computed, ref, shallowRef, watch } from 'vue'
import type { AccountFragment } from '@/gql/admin'
import { PeopleOfDocument } from '@/gql/admin'
import { useQuery } from '@/shared/composables/useQuery'
import { useUnit } from '../useUnits'

export type Account = AccountFragment

const PAUSE = 300

/** The people of the administered subtree, found while typing, page after page. */
export function usePeople() {
  const unit = useUnit('ADMINISTRATOR')
  const typed = ref('')
  const search = ref('')
  const after = ref<string | null>(null)
  const earlier = shallowRef<readonly Account[]>([])
  let timer = 0

  const query = useQuery(PeopleOfDocument, () => (unit.value ? { unit: unit.value, search: search.value || null, after: after.value } : undefined))
  const page = computed(() => query.data.value?.people)
  const people = computed<readonly Account[]>(() => [...earlier.value, ...(page.value?.edges.map(({ node }) => node) ?? [])])

  watch(typed, (text) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      earlier.value = []
      after.value = null
      search.value = text.trim()
    }, PAUSE)
  })

  function more(): void {
    earlier.value = people.value
    after.value = page.value?.pageInfo.endCursor ?? null
  }

  async function reload(): Promise<void> {
    earlier.value = []
    after.value = null
    await query.refetch()
  }

  return { unit, typed, query, people, hasMore: computed(() => page.value?.pageInfo.hasNextPage ?? false), more, reload }
}
