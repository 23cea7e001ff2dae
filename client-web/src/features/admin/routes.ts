import type { RouteRecordRaw } from '@/shared/router'

const meta = { messages: 'admin' }

export const routes: readonly RouteRecordRaw[] = [
  { path: '/admin/people', name: 'people', component: () => import('./people/PeoplePage.vue'), meta },
  { path: '/admin/tokens', name: 'tokens', component: () => import('./tokens/TokensPage.vue'), meta },
  { path: '/admin/import', name: 'import', component: () => import('./imports/ImportPage.vue'), meta },
  { path: '/admin/audit', name: 'audit', component: () => import('./audit/AuditPage.vue'), meta },
]
