import type { RouteRecordRaw } from '@/shared/router'

/** A clerk opens a bulletin too, by its address or from 进度; the pages come when they are asked for. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/bulletins/:unit?', name: 'bulletins', component: () => import('./BulletinsPage.vue'), meta: { messages: 'bulletins' } },
  { path: '/bulletin/:id', name: 'bulletin', component: () => import('./BulletinPage.vue'), meta: { messages: 'bulletins' } },
  { path: '/bulletin/:id/edit', name: 'bulletin-edit', component: () => import('./BulletinEditPage.vue'), meta: { messages: 'bulletins' } },
  { path: '/bulletin-templates/:unit/:kind?', name: 'bulletin-template', component: () => import('./TemplatePage.vue'), meta: { messages: 'bulletins' } },
]
