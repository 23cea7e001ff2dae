import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'

const PATIENCE = 300

/** Turns true when the condition has held for 300 ms: a quick answer never flashes grey lines. */
export function useWaiting(condition: () => boolean): Readonly<Ref<boolean>> {
  const shown = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    condition,
    (holds) => {
      clearTimeout(timer)
      shown.value = false
      if (holds) timer = setTimeout(() => (shown.value = true), PATIENCE)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return shown
}
