import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  { path: '/exemptions/:unit?', name: 'exemptions', component: () => import('./ExemptionsPage.vue'), meta: { messages: 'exemptions' } },
]
