import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  { path: '/closing/:unit?/:month?', name: 'closing', component: () => import('./ClosingPage.vue'), meta: { messages: 'closing' } },
]
