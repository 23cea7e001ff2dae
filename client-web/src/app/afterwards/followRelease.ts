import { watch } from 'vue'
import { misunderstood, online } from '@/shared/graphql'
import { entry, lookForRelease, outdated, renewal } from '@/shared/release'
import { onlyInPage } from '@/shared/store'

const MARK = 'tongbao:renewed'

/**
 * A request that was not understood, or a page that came from the browser's cache, makes it look whether it is an old one. An old page makes room for the new one where the
 * person leaves it, or puts it away: what was typed is kept by then.
 */
export function followRelease(): void {
  renewal.to = (path) => mayRenew() && open(path)
  if (cameFromCache()) void lookForRelease()
  watch(misunderstood, (times) => times > 0 && void lookForRelease(), { immediate: true })
  watch(outdated, (old) => old && void dismissWorker(), { immediate: true })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && outdated.value && mayRenew()) location.reload()
  })
}

/** The browser may keep this address's page of the release gone by: it is fetched anew first. */
function open(path: string): true {
  void fetch(path, { cache: 'reload' }).catch(() => undefined).finally(() => location.assign(path))
  return true
}

/** A page that the browser kept from minutes ago was not asked for; that of a worker is looked after by the worker. */
function cameFromCache(): boolean {
  const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return !navigator.serviceWorker?.controller && opening?.transferSize === 0
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
