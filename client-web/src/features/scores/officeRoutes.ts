import type { RouteRecordRaw } from '@/shared/router'

/** What only those who manage a plan open. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/score-rules/:plan', name: 'score-rules', component: () => import('./ScoreRulesPage.vue'), meta: { messages: 'scores' } },
]
