import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/board/:unit?/:month?',
    name: 'board',
    component: () => import('./board/BoardPage.vue'),
    meta: { messages: 'review knownAt' },
  },
  {
    path: '/status/:unit?/:month?',
    name: 'status',
    component: () => import('./status/StatusPage.vue'),
    meta: { messages: 'review knownAt' },
  },
  {
    path: '/waiting',
    name: 'waiting',
    component: () => import('./board/WaitingPage.vue'),
    meta: { messages: 'review' },
  },
  {
    path: '/review/:unit/:month',
    name: 'review',
    component: () => import('./report/ReviewPage.vue'),
    meta: { messages: 'review definition' },
  },
]
