import type { Ref } from 'vue'
import { computed, ref } from 'vue'
import type { Mutation } from '@/shared/composables/useMutation'
import { failureText } from '@/shared/failureText'

interface Said {
  readonly problems: ReadonlyArray<{ message: string; path: readonly string[] }>
}

export interface Act {
  /** True when it was done; else `problem` says why not. */
  did: (answer: Said | undefined) => boolean
  problem: Ref<string>
}

/** What was answered to an act: done, or the sentence to show. */
export function useAct(mutations: ReadonlyArray<Pick<Mutation<unknown, unknown>, 'failure'>>): Act {
  const refusal = ref('')
  const failed = computed(() => mutations.map(({ failure }) => failure.value).find((failure) => failure !== undefined))
  const problem = computed({ get: () => (failed.value ? failureText(failed.value) : refusal.value), set: (next) => (refusal.value = next) })

  function did(answer: Said | undefined): boolean {
    refusal.value = answer?.problems.map(({ message }) => message).join(' ') ?? ''
    return answer !== undefined && answer.problems.length === 0
  }
  return { did, problem }
}
