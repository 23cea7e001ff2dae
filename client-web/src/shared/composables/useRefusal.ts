import type { Ref } from 'vue'
import { computed, ref } from 'vue'
import { failureText } from '@/shared/failureText'
import type { Mutation } from './useMutation'

interface Said {
  readonly problems: ReadonlyArray<{ readonly message: string }>
}

export interface Refusal {
  /** True when it was not done; then `problem` says why. */
  refused: (answer: Said | undefined) => boolean
  problem: Ref<string>
}

/** What was answered to an act: done, or the sentences to show. An act that was answered says nothing of one that failed before. */
export function useRefusal(mutations: ReadonlyArray<Pick<Mutation<unknown, unknown>, 'failure'>>): Refusal {
  const said = ref<string | null>('')
  const failed = computed(() => mutations.map(({ failure }) => failure.value).find((failure) => failure !== undefined))
  const problem = computed({ get: () => said.value ?? (failed.value ? failureText(failed.value) : ''), set: (next) => (said.value = next) })

  function refused(answer: Said | undefined): boolean {
    said.value = answer ? answer.problems.map(({ message }) => message).join(' ') : null
    return answer === undefined || answer.problems.length > 0
  }
  return { refused, problem }
}
