import { onMounted, onUnmounted, ref, watch } from 'vue'
import type { Ref } from 'vue'
import type { Corrected, Typed } from './corrected'
import { forgetCorrection, keepCorrection, recallCorrection } from './keptCorrection'

const PAUSE = 400

/** Nothing typed is lost: what stands in the form is kept on the phone a moment after each key, and stands there again when it opens. */
export function useCorrectionDraft(report: Corrected, typed: Typed, reason: Ref<string>) {
  const keptAt = ref<number | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let known = false

  const keep = async (): Promise<void> => void (keptAt.value = await keepCorrection(report, typed, reason.value))

  watch([() => typed, reason], () => {
    if (!known) return
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), PAUSE)
  }, { deep: true })

  onMounted(async () => {
    const kept = await recallCorrection(report)
    if (kept) {
      for (const [code, line] of Object.entries(kept.typed.lines)) if (typed.lines[code]) typed.lines[code] = line
      for (const [code, text] of Object.entries(kept.typed.texts)) if (code in typed.texts) typed.texts[code] = text
      reason.value = kept.reason
      keptAt.value = kept.savedAt
    }
    // What was put back is not typed anew.
    setTimeout(() => (known = true))
  })
  onUnmounted(() => {
    clearTimeout(timer)
    if (timer !== undefined && known) void keep()
  })

  /** Sent or given up: nothing is kept from here on. */
  async function forget(): Promise<void> {
    clearTimeout(timer)
    known = false
    await forgetCorrection(report)
  }

  return { keptAt, forget }
}
