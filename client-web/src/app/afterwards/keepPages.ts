import { watch } from 'vue'
import { online } from '@/shared/graphql'

/**
 * Lets the service worker keep the clerk's pages on this phone. There is one in secure contexts only, and none in the browsers built
 * into WeChat and WeCom: there a page that is open goes on without a line, and a new one needs it.
 */
export function keepPages(): void {
  const workers = navigator.serviceWorker
  if (!import.meta.env.PROD || !workers) return
  const register = (): void => void workers.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
  register()
  // A line that broke while the pages came: what has arrived is kept, the rest is fetched now.
  watch(online, (back) => back && !workers.controller && register())
}
