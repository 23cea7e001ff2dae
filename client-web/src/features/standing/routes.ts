import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/standing/:unit?/:month?',
    name: 'standing',
    component: () => import('./StandingPage.vue'),
    meta: { messages: 'standing' },
  },
  {
    path: '/unit-standing/:unit/:month',
    name: 'unit-standing',
    component: () => import('./UnitStandingPage.vue'),
    meta: { messages: 'standing' },
  },
  {
    path: '/acceptance/:unit/:month',
    name: 'acceptance',
    component: () => import('./AcceptancePage.vue'),
    meta: { messages: 'standing attachments' },
  },
]
