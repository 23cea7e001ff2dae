import type { RouteRecordRaw } from '@/shared/router'

// The names of all their files come with the first of them, not with a clerk's first page.
const pages = () => import('./pages')

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/standing/:unit?/:month?',
    name: 'standing',
    component: async () => (await pages()).standingPage(),
    meta: { messages: 'standing' },
  },
  {
    path: '/unit-standing/:unit/:month',
    name: 'unit-standing',
    component: async () => (await pages()).unitStandingPage(),
    meta: { messages: 'standing' },
  },
  {
    path: '/acceptance/:unit/:month',
    name: 'acceptance',
    component: async () => (await pages()).acceptancePage(),
    meta: { messages: 'standing attachments' },
  },
]
