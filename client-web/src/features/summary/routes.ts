import type { RouteRecordRaw } from 'vue-router'

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/summary/:unit?/:month?',
    name: 'summary',
    component: () => import('./SummaryPage.vue'),
    meta: { messages: 'summary' },
  },
]
