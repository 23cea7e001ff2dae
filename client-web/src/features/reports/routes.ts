import { requireMessages } from '@/shared/i18n'
import type { RouteRecordRaw } from '@/shared/router'

type Page = Awaited<ReturnType<RouteRecordRaw['component']>>

const meta = { messages: 'reports' }

export const routes: readonly RouteRecordRaw[] = [
  { path: '/month', name: 'month', component: () => import('./month/MonthPage.vue'), meta },
  { path: '/reports/:unit/:month', name: 'report', component: () => worded(import('./form/ReportPage.vue'), 'form'), meta },
  { path: '/reports/:unit/:month/print', name: 'report-print', component: () => worded(import('./print/PrintPage.vue'), 'form', 'reading', 'print'), meta },
]

/** A page with the words of its own folders, so that 本月 does not wait for them. */
async function worded(page: Promise<Page>, ...folders: string[]): Promise<Page> {
  const [file] = await Promise.all([page, ...folders.map((folder) => requireMessages(`reports/${folder}`))])
  return file
}
