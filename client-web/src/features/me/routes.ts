import type { RouteRecordRaw } from '@/shared/router'

const meta = { messages: 'me' }

// The names of their files come with the first of them, not with a clerk's first page.
export const routes: readonly RouteRecordRaw[] = [
  { path: '/me', name: 'me', component: async () => (await import('./pages')).mePage(), meta },
  { path: '/me/password', name: 'password', component: async () => (await import('./pages')).passwordPage(), meta },
]
