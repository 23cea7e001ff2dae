import type { RouteRecordRaw } from '@/shared/router'

const meta = { messages: 'scores' }

export const routes: readonly RouteRecordRaw[] = [
  { path: '/scores/:unit?/:from?/:to?', name: 'scores', component: () => import('./ScoresPage.vue'), meta },
  { path: '/scores/:unit/:from/:to/of/:child', name: 'unit-score', component: () => import('./UnitScorePage.vue'), meta },
  { path: '/score-rules/:plan', name: 'score-rules', component: () => import('./ScoreRulesPage.vue'), meta },
]
