import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  { path: '/sign-offs/:unit/:month', name: 'sign-off', component: () => import('./SignPage.vue'), meta: { messages: 'signing' } },
]
