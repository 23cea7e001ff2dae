import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  { path: '/analysis', name: 'analysis', component: () => import('./AnalysisPage.vue'), meta: { messages: 'analysis knownAt' } },
]
