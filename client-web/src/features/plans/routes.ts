import { requireMessages } from '@/shared/i18n'
import type { RouteRecordRaw } from '@/shared/router'

type Page = Awaited<ReturnType<RouteRecordRaw['component']>>

const meta = { messages: 'plans' }

export const routes: readonly RouteRecordRaw[] = [
  { path: '/plans', name: 'plans', component: () => import('./PlansPage.vue'), meta },
  { path: '/plans/:plan/import', name: 'plan-import', component: () => import('./PlanImportPage.vue'), meta },
  { path: '/plans/:plan/grid', name: 'plan-grid', component: () => worded(import('./grid/PlanGridPage.vue')), meta },
  { path: '/plans/:plan/:version?', name: 'plan', component: () => import('./PlanPage.vue'), meta: { messages: 'plans attachments' } },
]

/** The grid with the words of its own folder, so that the other pages do not carry them. */
async function worded(page: Promise<Page>): Promise<Page> {
  const [found] = await Promise.all([page, requireMessages('plans/grid')])
  return found
}
