import type { Ref } from 'vue'
import { computed, ref } from 'vue'
import type { Mutation } from '@/shared/composables/useMutation'
import { failureText } from '@/shared/failureText'

interface Said {
  readonly problems: ReadonlyArray<{ message: string }>
}

export interface Refusal {
  /** True when it was not done; then `problem` says why. */
  refused: (answer: Said | undefined) => boolean
  problem: Ref<string>
}

/** What was answered to an act: done, or the sentences to show. */
export function useRefusal(mutations: ReadonlyArray<Pick<Mutation<unknown, unknown>, 'failure'>>): Refusal {
  const said = ref('')
  const failed = computed(() => mutations.map(({ failure }) => failure.value).find((failure) => failure !== undefined))
  const problem = computed({ get: () => (failed.value ? failureText(failed.value) : said.value), set: (next) => (said.value = next) })

  function refused(answer: Said | undefined): boolean {
    said.value = answer?.problems.map(({ message }) => message).join(' ') ?? ''
    return answer === undefined || answer.problems.length > 0
  }
  return { refused, problem }
}
