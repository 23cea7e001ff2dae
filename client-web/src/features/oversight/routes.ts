import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  { path: '/oversight/:unit?/:from?/:to?', name: 'oversight', component: () => import('./OversightPage.vue'), meta: { messages: 'oversight knownAt' } },
]
