import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  { path: '/tasks', name: 'tasks', component: () => import('./TasksPage.vue'), meta: { messages: 'tasks' } },
]
