import { watch } from 'vue'
import { misunderstood, online } from '@/shared/graphql'
import { entry, lookForRelease, outdated, renewal } from '@/shared/release'
import { onlyInPage } from '@/shared/store'

const MARK = 'tongbao:renewed'

/**
 * A request that was not understood makes the page look whether it is an old one. An old page makes room for the new one where the
 * person leaves it, or puts it away: what was typed is kept by then.
 */
export function followRelease(): void {
  renewal.allowed = mayRenew
  watch(misunderstood, (times) => times > 0 && void lookForRelease(), { immediate: true })
  watch(outdated, (old) => old && void dismissWorker(), { immediate: true })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && outdated.value && mayRenew()) location.reload()
  })
}

/** Once for a release, so that nothing turns in a circle; never without a line, or while something typed lies in this page alone. */
function mayRenew(): boolean {
  if (!online.value || onlyInPage()) return false
  try {
    if (sessionStorage.getItem(MARK) === entry) return false
    sessionStorage.setItem(MARK, entry)
    return true
  } catch {
    return false
  }
}

/** It would hand out the pages of its own release again; the new page brings a new one. */
async function dismissWorker(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration()
  await worker?.unregister()
}
