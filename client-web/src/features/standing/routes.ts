import type { RouteRecordRaw } from '@/shared/router'

// The names of all their files and their words come with the first of them, not with a clerk's first page.
const pages = () => import('./pages')

export const routes: readonly RouteRecordRaw[] = [
  { path: '/standing/:unit?/:month?', name: 'standing', component: async () => (await pages()).standingPage() },
  { path: '/unit-standing/:unit/:month', name: 'unit-standing', component: async () => (await pages()).unitStandingPage() },
  { path: '/acceptance/:unit/:month', name: 'acceptance', component: async () => (await pages()).acceptancePage() },
]
