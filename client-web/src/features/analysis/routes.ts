import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  { path: '/analysis', name: 'analysis', component: () => import('./AnalysisPage.vue'), meta: { messages: 'analysis knownAt' } },
  { path: '/analysis/wall', name: 'wall', component: () => import('./wall/WallPage.vue'), meta: { messages: 'analysis knownAt', bare: true } },
]
