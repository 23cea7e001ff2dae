import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  { path: '/lists/import/:unit?', name: 'list-import', component: () => import('./import/ListImportPage.vue'), meta: { messages: 'lists' } },
  { path: '/lists/enterprises/:unit?', name: 'list-enterprises', component: () => import('./enterprises/EnterprisesPage.vue'), meta: { messages: 'lists lists/enterprises' } },
  { path: '/lists/:unit?', name: 'lists', component: () => import('./ListsPage.vue'), meta: { messages: 'lists' } },
]
