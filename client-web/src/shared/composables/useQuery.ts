import type { ComputedRef, MaybeRefOrGetter, Ref } from 'vue'
import { computed, onScopeDispose, ref, shallowRef, toValue, watch } from 'vue'
import type { PersistedDocument, RequestOptions } from '@/shared/graphql'
import { execute, RequestFailure } from '@/shared/graphql'

export interface Query<Result> {
  data: Readonly<Ref<Result | undefined>>
  failure: Readonly<Ref<RequestFailure | undefined>>
  /** True while a request is under way, also when older data is still shown. */
  loading: Readonly<Ref<boolean>>
  state: ComputedRef<'waiting' | 'failed' | 'ready'>
  refetch: () => Promise<void>
}

/**
 * Asks whenever the variables change. Old data of the same variables stays while fetching again; with
 * other variables it goes, so that no month is shown under another month's name. Variables that are
 * `undefined` mean "not yet".
 */
export function useQuery<Result, Variables>(
  document: PersistedDocument<Result, Variables>,
  variables: MaybeRefOrGetter<Variables | undefined>,
  options: RequestOptions = {},
): Query<Result> {
  const data = shallowRef<Result>()
  const failure = shallowRef<RequestFailure>()
  const loading = ref(false)
  let latest = 0

  async function refetch(): Promise<void> {
    const given = toValue(variables)
    if (given === undefined) return
    const mine = ++latest
    loading.value = true
    try {
      const answer = await execute(document, given, options)
      if (mine !== latest) return
      data.value = answer
      failure.value = undefined
    } catch (problem) {
      if (mine === latest) failure.value = asFailure(problem)
    } finally {
      if (mine === latest) loading.value = false
    }
  }

  watch(
    () => JSON.stringify(toValue(variables)),
    (_, before) => {
      if (before !== undefined) data.value = undefined
      failure.value = undefined
      void refetch()
    },
    { immediate: true },
  )
  onScopeDispose(() => latest++)

  const state = computed(() => (data.value !== undefined ? 'ready' : failure.value ? 'failed' : 'waiting'))
  return { data, failure, loading, state, refetch }
}

export function asFailure(problem: unknown): RequestFailure {
  return problem instanceof RequestFailure ? problem : new RequestFailure('INTERNAL_ERROR', String(problem))
}
