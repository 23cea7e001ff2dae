import { computed, ref, shallowRef, watch } from 'vue'
import { RectificationsOfDocument } from '@/gql/rectifications'
import { useQuery } from '@/shared/composables/useQuery'
import { useRoute, useRouter } from '@/shared/router'
import { mainGrant, session } from '@/shared/session'
import type { Row, Stage } from './rectification'
import { STAGES } from './rectification'

/** What was asked of a unit and of all under it, twenty at a time; which ones stands in the address. */
export function useRectifications() {
  const here = useRoute()
  const router = useRouter()
  const after = ref<string | null>(null)
  const earlier = shallowRef<readonly Row[]>([])
  const unit = computed(() => (typeof here.params['unit'] === 'string' && here.params['unit']) || (mainGrant.value?.unit.code ?? ''))
  const stage = computed({
    get: (): Stage => STAGES.find((one) => one === here.query['stage']) ?? 'GOING_ON',
    set: (next) => void router.replace({ name: 'rectifications', params: { unit: unit.value }, query: { stage: next } }),
  })
  const query = useQuery(RectificationsOfDocument, () => ({ unit: unit.value, stage: stage.value, after: after.value }))
  const page = computed(() => query.data.value?.rectifications)
  const rows = computed<readonly Row[]>(() => [...earlier.value, ...(page.value?.edges.map(({ node }) => node) ?? [])])
  const state = computed(() => (earlier.value.length > 0 ? 'ready' : query.state.value))
  /** Whether the list is of one unit alone, whose name need not be said in every row. */
  const own = computed(() => session.viewer?.grants.every(({ role, unit: { code } }) => role === 'CLERK' && code === unit.value) ?? false)

  watch([unit, stage], () => {
    earlier.value = []
    after.value = null
  })

  function more(): void {
    earlier.value = rows.value
    after.value = page.value?.pageInfo.endCursor ?? null
  }

  return { unit, stage, rows, own, state, failure: query.failure, loading: query.loading, refetch: query.refetch, hasMore: computed(() => page.value?.pageInfo.hasNextPage ?? false), more }
}
