import type { RouteRecordRaw } from '@/shared/router'

// The names of all their files and their words come with the first of them, not with a clerk's first page.
const pages = () => import('./pages')

export const routes: readonly RouteRecordRaw[] = [
  { path: '/scores/:unit?/:from?/:to?', name: 'scores', component: async () => (await pages()).scoresPage() },
  { path: '/scores/:unit/:from/:to/of/:child', name: 'unit-score', component: async () => (await pages()).unitScorePage() },
]
