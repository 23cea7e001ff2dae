import type { ComputedRef, MaybeRefOrGetter, Ref } from 'vue'
import { computed, onScopeDispose, ref, shallowRef, toValue, watch } from 'vue'
import { aheadBy } from '@/shared/ahead'
import { keepAnswer, recallAnswer } from '@/shared/answers'
import type { FailureCode, PersistedDocument, RequestOptions } from '@/shared/graphql'
import { execute, online, RequestFailure } from '@/shared/graphql'

export interface QueryOptions extends RequestOptions {
  /** Keeps the answer on the device, for the person alone, and shows it while the server gives none. */
  kept?: boolean
}

export interface Query<Result> {
  data: Readonly<Ref<Result | undefined>>
  /** When the data shown was fetched, by the phone's clock, as long as it comes from the device. */
  keptAt: Readonly<Ref<number | null>>
  failure: Readonly<Ref<RequestFailure | undefined>>
  /** True while a request is under way, also when older data is still shown. */
  loading: Readonly<Ref<boolean>>
  state: ComputedRef<'waiting' | 'failed' | 'ready'>
  refetch: () => Promise<void>
}

const PATIENCE = 100
/** Answers that say that this is not the person's to see: what the device keeps is not shown either. */
const NO: readonly FailureCode[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']

/**
 * Asks whenever the variables change, and again when there is a line again. Old data of the same variables stays while
 * fetching again; with other variables it goes, so that no month is shown under another month's name. Variables that are
 * `undefined` mean "not yet".
 */
export function useQuery<Result, Variables>(
  document: PersistedDocument<Result, Variables>,
  variables: MaybeRefOrGetter<Variables | undefined>,
  options: QueryOptions = {},
): Query<Result> {
  const data = shallowRef<Result>()
  const keptAt = ref<number | null>(null)
  const failure = shallowRef<RequestFailure>()
  const loading = ref(false)
  let latest = 0

  async function refetch(): Promise<void> {
    const given = toValue(variables)
    if (given === undefined) return
    const mine = ++latest
    loading.value = true
    if (options.kept) recallAfter(PATIENCE - aheadBy(document, given), given, mine)
    try {
      const answer = await execute(document, given, options)
      if (options.kept) void keepAnswer(document, given, answer)
      if (mine !== latest) return
      show(answer, null)
      failure.value = undefined
    } catch (problem) {
      if (mine !== latest) return
      failure.value = asFailure(problem)
      if (keptAt.value !== null && NO.includes(failure.value.code)) show(undefined, null)
      if (options.kept) await recall(given, mine)
    } finally {
      if (mine === latest) loading.value = false
    }
  }

  function recallAfter(pause: number, given: Variables, mine: number): void {
    if (pause > 0) setTimeout(() => void recall(given, mine), pause)
    else void recall(given, mine)
  }

  async function recall(given: Variables, mine: number): Promise<void> {
    const refused = () => failure.value && NO.includes(failure.value.code)
    if (data.value !== undefined || refused()) return
    const kept = await recallAnswer(document, given)
    if (kept && mine === latest && data.value === undefined && !refused()) show(kept.answer, kept.at)
  }

  function show(answer: Result | undefined, at: number | null): void {
    keptAt.value = at
    data.value = answer
  }

  watch(
    () => JSON.stringify(toValue(variables)),
    (_, before) => {
      if (before !== undefined) show(undefined, null)
      failure.value = undefined
      void refetch()
    },
    { immediate: true },
  )
  watch(online, (back) => back && failure.value?.code === 'NETWORK' && refetch())
  onScopeDispose(() => latest++)

  const state = computed(() => (data.value !== undefined ? 'ready' : failure.value ? 'failed' : 'waiting'))
  return { data, keptAt, failure, loading, state, refetch }
}

export function asFailure(problem: unknown): RequestFailure {
  return problem instanceof RequestFailure ? problem : new RequestFailure('INTERNAL_ERROR', String(problem))
}
