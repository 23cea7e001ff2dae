import { restoreSession } from '@/features/session/restoreSession'
import { requireMessages } from '@/shared/i18n'
import { homeRoute } from '@/shared/navigation'
import type { RouteLocation, RouteLocationRaw, RouteRecordRaw } from '@/shared/router'
import { session } from '@/shared/session'
import { featureRoutes } from './gather'

const missing = (): ReturnType<RouteRecordRaw['component']> => import('./MissingPage.vue')

/** All pages; what nobody knows comes last. */
export const routes: readonly RouteRecordRaw[] = [
  ...featureRoutes,
  { path: '/', name: 'home', component: missing },
  { path: '/:rest(.*)*', name: 'missing', component: missing },
]

/** Who may see a page is the server's to say; here people are only led to where they can go on. */
export async function allow(to: RouteLocation): Promise<RouteLocationRaw | true> {
  if (!session.known) await restoreSession()
  if (!to.meta.public) {
    if (!session.viewer) return { name: 'sign-in', query: { next: to.path === '/' ? undefined : to.fullPath } }
    if (session.viewer.mustChangePassword && to.name !== 'password') return { name: 'password' }
    if (to.name === 'home') return { name: homeRoute() }
  }
  return true
}

/** Words before the page, so that no key is ever seen. Without a line the page comes all the same. */
export async function fetchWords(to: RouteLocation): Promise<void> {
  if (to.meta.messages) await requireMessages(to.meta.messages)
}
