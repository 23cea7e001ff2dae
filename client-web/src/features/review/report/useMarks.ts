import type { ComputedRef, Ref } from 'vue'
import { computed, reactive, ref } from 'vue'

export interface Marks {
  /** Reason by indicator, for every line marked 退回. */
  reasons: Record<string, string>
  marked: ComputedRef<string[]>
  /** The first marked line without a reason, once the person has tried to send. */
  unexplained: ComputedRef<string | null>
  tried: Ref<boolean>
  toggle: (indicator: string) => void
  add: (indicator: string, phrase: string) => void
  clear: () => void
}

/** A line can only be marked 退回, with a reason; one mark turns 批准整份 into 退回这 1 处. */
export function useMarks(): Marks {
  const reasons = reactive<Record<string, string>>({})
  const tried = ref(false)
  const marked = computed(() => Object.keys(reasons))
  const unexplained = computed(() => (tried.value ? (marked.value.find((code) => !reasons[code]?.trim()) ?? null) : null))

  function toggle(indicator: string): void {
    if (indicator in reasons) delete reasons[indicator]
    else reasons[indicator] = ''
  }

  function add(indicator: string, phrase: string): void {
    const before = reasons[indicator]?.trim() ?? ''
    reasons[indicator] = before ? `${before} ${phrase}` : phrase
  }

  function clear(): void {
    for (const code of marked.value) delete reasons[code]
    tried.value = false
  }

  return { reasons, marked, unexplained, tried, toggle, add, clear }
}
