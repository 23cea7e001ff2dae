import type { RouteRecordRaw } from '@/shared/router'

const meta = { messages: 'reports' }

export const routes: readonly RouteRecordRaw[] = [
  { path: '/month', name: 'month', component: () => import('./month/MonthPage.vue'), meta },
  { path: '/reports/:unit/:month', name: 'report', component: () => import('./form/ReportPage.vue'), meta },
  { path: '/reports/:unit/:month/print', name: 'report-print', component: () => import('./print/PrintPage.vue'), meta },
]
