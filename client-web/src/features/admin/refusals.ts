import type { ComputedRef, Ref } from 'vue'
import { computed, shallowRef } from 'vue'
import { failureText } from '@/shared/failureText'
import type { RequestFailure } from '@/shared/graphql'

export interface Refusal {
  message: string
  path: readonly string[]
}

export interface Refusals {
  list: Ref<readonly Refusal[]>
  /** The sentence for a field; empty when nothing is wrong with it. */
  at: (...path: string[]) => string
  /** What concerns no field shown here, or why nothing was answered. */
  general: ComputedRef<string>
}

/** What the server said against an input, for the fields it concerns. */
export function useRefusals(fields: readonly string[], failures: () => ReadonlyArray<RequestFailure | undefined>): Refusals {
  const list = shallowRef<readonly Refusal[]>([])
  const at = (...path: string[]): string => list.value.find((one) => path.every((part, index) => one.path[index] === part) && one.path.length === path.length)?.message ?? ''
  const general = computed(() => {
    const failure = failures().find(Boolean)
    if (failure) return failureText(failure)
    return list.value.filter(({ path }) => !fields.includes(path[0] ?? '')).map(({ message }) => message).join(' ')
  })
  return { list, at, general }
}
