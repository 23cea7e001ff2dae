export const standingPage = () => import('./StandingPage.vue')
export const unitStandingPage = () => import('./UnitStandingPage.vue')
export const acceptancePage = () => import('./AcceptancePage.vue')
