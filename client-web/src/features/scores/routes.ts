import type { RouteRecordRaw } from '@/shared/router'

// The names of all their files come with the first of them, not with a clerk's first page.
const pages = () => import('./pages')

const meta = { messages: 'scores' }

export const routes: readonly RouteRecordRaw[] = [
  { path: '/scores/:unit?/:from?/:to?', name: 'scores', component: async () => (await pages()).scoresPage(), meta },
  { path: '/scores/:unit/:from/:to/of/:child', name: 'unit-score', component: async () => (await pages()).unitScorePage(), meta },
]
