import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/summary/:unit?/:month?',
    name: 'summary',
    component: () => import('./SummaryPage.vue'),
    meta: { messages: 'summary knownAt' },
  },
]
