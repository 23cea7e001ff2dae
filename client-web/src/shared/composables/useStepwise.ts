import type { Ref } from 'vue'
import { ref, watch } from 'vue'

/** How many of a list stand: the `first` with its page, the others one after the other. Between two a cheap phone takes a key. */
export function useStepwise(total: () => number, first = 1): Readonly<Ref<number>> {
  const standing = ref(first)
  function goOn(): void {
    if (standing.value >= total()) return
    standing.value++
    setTimeout(goOn)
  }
  watch(total, () => setTimeout(goOn), { immediate: true })
  return standing
}
