export const mePage = () => import('./MePage.vue')
export const passwordPage = () => import('./PasswordPage.vue')
