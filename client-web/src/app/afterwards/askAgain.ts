import { watch } from 'vue'
import { CurrentViewerDocument } from '@/gql/viewer'
import { execute, online } from '@/shared/graphql'
import { onMoments } from '@/shared/moments'

const FIRST = 5_000
const LAST = 60_000

/**
 * As long as nothing is answered, asks something small now and then, and whenever the phone may have a line again. Once that is
 * answered, what waits asks too.
 */
export function askAgain(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST

  function ask(): void {
    clearTimeout(timer)
    if (online.value) return
    timer = setTimeout(ask, pause)
    pause = Math.min(2 * pause, LAST)
    execute(CurrentViewerDocument, {}, { quietly: true, timeout: pause }).catch(() => undefined)
  }

  function listen(): void {
    clearTimeout(timer)
    pause = FIRST
    if (!online.value) timer = setTimeout(ask, pause)
  }

  watch(online, listen, { immediate: true })
  onMoments({ back: ask })
}
