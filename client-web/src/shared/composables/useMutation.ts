import type { Ref } from 'vue'
import { ref, shallowRef } from 'vue'
import type { PersistedDocument, RequestFailure, RequestOptions } from '@/shared/graphql'
import { execute } from '@/shared/graphql'
import { asFailure } from './useQuery'

export interface Mutation<Result, Variables> {
  /** Resolves with the answer, or with undefined when it failed (then `failure` says why). */
  run: (variables: Variables) => Promise<Result | undefined>
  running: Readonly<Ref<boolean>>
  failure: Readonly<Ref<RequestFailure | undefined>>
}

/** A second tap while the first is under way does nothing. */
export function useMutation<Result, Variables>(
  document: PersistedDocument<Result, Variables>,
  options: RequestOptions = {},
): Mutation<Result, Variables> {
  const running = ref(false)
  const failure = shallowRef<RequestFailure>()

  async function run(variables: Variables): Promise<Result | undefined> {
    if (running.value) return undefined
    running.value = true
    failure.value = undefined
    try {
      return await execute(document, variables, options)
    } catch (problem) {
      failure.value = asFailure(problem)
      return undefined
    } finally {
      running.value = false
    }
  }

  return { run, running, failure }
}
