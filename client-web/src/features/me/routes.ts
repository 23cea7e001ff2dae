import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  { path: '/me', name: 'me', component: () => import('./MePage.vue'), meta: { messages: 'me' } },
  { path: '/me/password', name: 'password', component: () => import('./PasswordPage.vue'), meta: { messages: 'me' } },
]
