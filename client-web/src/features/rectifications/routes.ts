import type { RouteRecordRaw } from '@/shared/router'

/** A clerk has no word for them in the bars; these pages are reached from the tasks. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/rectifications/:unit?', name: 'rectifications', component: () => import('./RectificationsPage.vue'), meta: { messages: 'rectifications' } },
  { path: '/rectification/:id', name: 'rectification', component: () => import('./RectificationPage.vue'), meta: { messages: 'rectifications attachments' } },
]
