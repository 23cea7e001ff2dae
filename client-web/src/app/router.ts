import type { RouteRecordRaw } from 'vue-router'
import { createRouter, createWebHistory } from 'vue-router'
import { requireMessages } from '@/shared/i18n'
import { session } from '@/shared/session'
import { restoreSession } from '@/features/session/restoreSession'
import { homeRoute } from '@/shared/navigation'
import { featureRoutes } from './gather'

declare module 'vue-router' {
  interface RouteMeta {
    /** Feature whose messages the page needs. */
    messages?: string
    /** Stands alone: no tab bar, no side bar. */
    bare?: boolean
    /** Open to people who are not signed in. */
    public?: boolean
  }
}

const home: RouteRecordRaw = { path: '/', name: 'home', component: () => import('./MissingPage.vue') }
const missing: RouteRecordRaw = {
  path: '/:rest(.*)*',
  name: 'missing',
  component: () => import('./MissingPage.vue'),
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [...featureRoutes, home, missing],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})

router.beforeEach(async (to) => {
  if (!session.known) await restoreSession()
  const feature = to.meta.messages
  if (feature) await requireMessages(feature)
  if (to.meta.public) return true
  if (!session.viewer) return { name: 'sign-in', query: to.path === '/' ? {} : { next: to.fullPath } }
  if (to.name === 'home') return { name: homeRoute(), replace: true }
  if (session.viewer.mustChangePassword && to.name !== 'password') return { name: 'password' }
  return true
})
