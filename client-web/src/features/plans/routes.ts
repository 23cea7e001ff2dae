import type { RouteRecordRaw } from '@/shared/router'

const meta = { messages: 'plans' }

export const routes: readonly RouteRecordRaw[] = [
  { path: '/plans', name: 'plans', component: () => import('./PlansPage.vue'), meta },
  { path: '/plans/:plan/import', name: 'plan-import', component: () => import('./PlanImportPage.vue'), meta },
  { path: '/plans/:plan/:version?', name: 'plan', component: () => import('./PlanPage.vue'), meta: { messages: 'plans attachments' } },
]
