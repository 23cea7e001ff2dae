import { computed, reactive, ref, shallowRef, watch } from 'vue'
import type { LedgerRecordRowFragment } from '@/gql/ledgers'
import { LedgerRecordsDocument } from '@/gql/ledgers'
import { useQuery } from '@/shared/composables/useQuery'

const PAUSE = 300
const SEARCH = 60

export type RecordRow = LedgerRecordRowFragment

/** Which records are listed: those that count, those taken out, or those that a split unit left. */
export interface Filter {
  month: string
  search: string
  which: '' | 'withdrawn' | 'undivided'
}

/** Records of one ledger, newest first, found while typing, twenty at a time. */
export function useRecords(of: () => { unit: string; indicator: string }) {
  const filter = reactive<Filter>({ month: '', search: '', which: '' })
  const search = ref('')
  const after = ref<string | null>(null)
  const earlier = shallowRef<readonly RecordRow[]>([])
  let timer = 0

  const query = useQuery(LedgerRecordsDocument, () => ({
    ...of(),
    filter: { month: filter.month || null, search: search.value || null, state: filter.which === 'withdrawn' ? ('WITHDRAWN' as const) : ('VALID' as const), undivided: filter.which === 'undivided' },
    after: after.value,
  }))
  const page = computed(() => query.data.value?.ledgerRecords)
  const records = computed<readonly RecordRow[]>(() => [...earlier.value, ...(page.value?.edges.map(({ node }) => node) ?? [])])
  const filtered = computed(() => filter.month !== '' || search.value !== '' || filter.which !== '')
  // While the next page is under way, those before it stay.
  const state = computed(() => (earlier.value.length > 0 ? 'ready' : query.state.value))

  function again(): void {
    earlier.value = []
    after.value = null
  }

  watch(() => [filter.month, filter.which], again)
  watch(() => filter.search, (text) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      again()
      search.value = text.trim().slice(0, SEARCH)
    }, PAUSE)
  })

  function more(): void {
    earlier.value = records.value
    after.value = page.value?.pageInfo.endCursor ?? null
  }

  async function reload(): Promise<void> {
    again()
    await query.refetch()
  }

  const hasMore = computed(() => page.value?.pageInfo.hasNextPage ?? false)
  return { filter, filtered, records, state, failure: query.failure, loading: query.loading, hasMore, more, reload }
}
