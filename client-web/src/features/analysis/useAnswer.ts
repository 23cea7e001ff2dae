import type { ComputedRef, Ref } from 'vue'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { AnalysisInput } from '@/gql/analysis'
import { AnalyseDocument, AnalyseWholeDocument } from '@/gql/analysis'
import { asFailure } from '@/shared/composables/useQuery'
import type { RequestFailure } from '@/shared/graphql'
import { execute } from '@/shared/graphql'
import type { Answer } from './answer'

export interface UseAnswer {
  /** The last answer; it stays while the next is asked for, and goes when that is refused. */
  answer: Readonly<Ref<Answer | undefined>>
  /** The question the answer is to. */
  asked: Readonly<Ref<AnalysisInput | undefined>>
  failure: Readonly<Ref<RequestFailure | undefined>>
  loading: Readonly<Ref<boolean>>
  state: ComputedRef<'waiting' | 'failed' | 'ready'>
  again: () => void
  /** The next page; the rows are added to those that are shown. */
  more: () => Promise<void>
  adding: Readonly<Ref<boolean>>
}

/** Somebody ticks several boxes: the answer follows when the hand rests. */
const REST = 250

/** @param whole whether all rows are needed at once, as for a chart */
export function useAnswer(input: () => AnalysisInput | undefined, whole: () => boolean = () => false): UseAnswer {
  const answer = shallowRef<Answer>()
  const asked = shallowRef<AnalysisInput>()
  const failure = shallowRef<RequestFailure>()
  const loading = ref(false)
  const adding = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function ask(given: AnalysisInput): Promise<void> {
    const mine = ++latest
    try {
      const { analyze } = await execute(whole() ? AnalyseWholeDocument : AnalyseDocument, { input: given })
      if (mine !== latest) return
      answer.value = analyze
      asked.value = given
      failure.value = undefined
    } catch (problem) {
      if (mine !== latest) return
      failure.value = asFailure(problem)
      answer.value = undefined
    }
    loading.value = false
  }

  async function more(): Promise<void> {
    const [shown, given] = [answer.value, asked.value]
    if (!shown || !given || adding.value) return
    adding.value = true
    try {
      const { analyze } = await execute(AnalyseDocument, { input: given, after: shown.rows.pageInfo.endCursor })
      if (answer.value === shown) answer.value = { ...shown, rows: { ...analyze.rows, edges: [...shown.rows.edges, ...analyze.rows.edges] } }
    } catch (problem) {
      failure.value = asFailure(problem)
    } finally {
      adding.value = false
    }
  }

  function begin(rest: number): void {
    const given = input()
    clearTimeout(timer)
    latest++
    loading.value = given !== undefined
    if (given) timer = setTimeout(() => void ask(given), rest)
    else answer.value = failure.value = undefined
  }

  watch(() => JSON.stringify(input()), (_, before) => begin(before === undefined ? 0 : REST), { immediate: true })
  watch(whole, (all) => all && answer.value?.rows.pageInfo.hasNextPage && begin(0))
  onScopeDispose(() => {
    clearTimeout(timer)
    latest++
  })
  const state = computed(() => (answer.value ? 'ready' : failure.value && !loading.value ? 'failed' : 'waiting'))
  return { answer, asked, failure, loading, state, again: () => begin(0), more, adding }
}
