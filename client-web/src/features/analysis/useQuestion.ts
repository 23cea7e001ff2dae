import type { ComputedRef, InjectionKey } from 'vue'
import { computed, inject, provide } from 'vue'
import { useRoute, useRouter } from '@/shared/router'
import type { Question } from './question'
import { read, write } from './question'

export interface UseQuestion {
  question: ComputedRef<Question>
  /** Whether the address asks anything. */
  asks: ComputedRef<boolean>
  /** Writes a change into the address. What is chosen in one sheet is one step: going back undoes it whole. */
  choose: (change: Partial<Question>) => void
  /** A sheet opens, or closes. */
  inSheet: (open: boolean) => void
  /** The address of the question with a change, for links. */
  to: (change: Partial<Question>) => { name: string; query: Record<string, string> }
}

const KEY: InjectionKey<UseQuestion> = Symbol('question')

export function provideQuestion(): UseQuestion {
  const route = useRoute()
  const router = useRouter()
  const question = computed(() => read(route.query))
  const asks = computed(() => question.value.measures.length > 0)
  let step: 'each' | 'first' | 'further' = 'each'

  const to = (change: Partial<Question>) => ({ name: 'analysis', query: write({ ...question.value, ...change }) })

  function choose(change: Partial<Question>): void {
    const next = to(change)
    if (router.resolve(next).fullPath === route.fullPath) return
    void (step === 'further' ? router.replace(next) : router.push(next))
    if (step === 'first') step = 'further'
  }

  function inSheet(open: boolean): void {
    step = open ? 'first' : 'each'
  }

  const all = { question, asks, choose, inSheet, to }
  provide(KEY, all)
  return all
}

/** Where answers stand that nobody asks further. */
export function useQuestionIfAny(): UseQuestion | null {
  return inject(KEY, null)
}

export function useQuestion(): UseQuestion {
  const given = useQuestionIfAny()
  if (!given) throw new Error('No question on this page')
  return given
}
