import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  { path: '/lists/import/:unit?', name: 'list-import', component: () => import('./import/ListImportPage.vue'), meta: { messages: 'lists' } },
  { path: '/lists/:unit?', name: 'lists', component: () => import('./ListsPage.vue'), meta: { messages: 'lists' } },
]
