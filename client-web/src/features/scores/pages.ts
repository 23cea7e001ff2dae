export const scoresPage = () => import('./ScoresPage.vue')
export const unitScorePage = () => import('./UnitScorePage.vue')
