import './gather'
import { restoreSession } from '@/features/viewer/restoreSession'
import { requireMessages } from '@/shared/i18n'
import { homeRoute } from '@/shared/navigation'
import type { RouteLocation, RouteLocationRaw, RouteRecordRaw } from '@/shared/router'
import { rememberedViewer } from '@/shared/remembered'
import { session } from '@/shared/session'

const missing = (): ReturnType<RouteRecordRaw['component']> => import('./MissingPage.vue')

/** What nobody else knows. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component: missing },
  { path: '/:rest(.*)*', name: 'missing', component: missing },
]

let office = false

/** Who may see a page is the server's to say; here people are only led to where they can go on. */
export async function allow(to: RouteLocation): Promise<RouteLocationRaw | true> {
  // The address was looked up among the pages known then.
  const all = office
  if (!session.known) {
    if (hasOffice(rememberedViewer())) void fetchOffice().catch(() => undefined)
    await restoreSession()
  }
  if (!all && (to.name === 'missing' || hasOffice(session.viewer))) {
    const missed = await fetchOffice().catch((problem: unknown) => problem)
    if (!missed) return to.fullPath
    // Without a line a reviewer who is a clerk too has a clerk's pages.
    if (to.name === 'missing') throw missed
  }
  if (!to.meta.public) {
    if (!session.viewer) return { name: 'sign-in', query: { next: to.path === '/' ? undefined : to.fullPath } }
    if (session.viewer.mustChangePassword && to.name !== 'password') return { name: 'password' }
    if (to.name === 'home') return { name: homeRoute() }
  }
  return true
}

/** Words before the page, so that no key is ever seen. Without a line the page comes all the same. */
export async function fetchWords(to: RouteLocation): Promise<void> {
  await Promise.all(to.meta.messages?.split(' ').map(requireMessages) ?? [])
}

function hasOffice(viewer: typeof session.viewer): boolean {
  return viewer?.grants.some(({ role }) => role !== 'CLERK') ?? false
}

async function fetchOffice(): Promise<void> {
  await import('./office')
  await requireMessages('office')
  office = true
}
