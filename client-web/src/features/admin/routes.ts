import { requireMessages } from '@/shared/i18n'
import type { RouteRecordRaw } from '@/shared/router'

type Page = Awaited<ReturnType<RouteRecordRaw['component']>>

const meta = { messages: 'admin' }

export const routes: readonly RouteRecordRaw[] = [
  { path: '/admin/people', name: 'people', component: () => import('./people/PeoplePage.vue'), meta },
  { path: '/admin/tokens', name: 'tokens', component: () => import('./tokens/TokensPage.vue'), meta },
  { path: '/admin/webhooks', name: 'webhooks', component: () => worded(import('./webhooks/WebhooksPage.vue'), 'webhooks'), meta },
  { path: '/admin/indicators', name: 'indicators', component: () => worded(import('./indicators/IndicatorsPage.vue'), 'indicators'), meta },
  { path: '/admin/forms', name: 'forms', component: () => worded(import('./forms/FormsPage.vue'), 'forms'), meta },
  { path: '/admin/forms/:unit/:audience', name: 'form', component: () => worded(import('./forms/FormEditorPage.vue'), 'forms'), meta },
  { path: '/admin/warnings', name: 'warnings', component: () => worded(import('./warnings/WarningsPage.vue'), 'warnings'), meta },
  { path: '/admin/sign-offs', name: 'sign-off-rules', component: () => worded(import('./signoffs/SignOffsPage.vue'), 'signoffs'), meta },
  { path: '/admin/calendar', name: 'calendar', component: () => worded(import('./calendar/CalendarPage.vue'), 'calendar'), meta },
  { path: '/admin/ledgers', name: 'ledger-settings', component: () => worded(import('./ledgers/LedgerSettingsPage.vue'), 'ledgers'), meta },
  { path: '/admin/ledgers/:unit/:audience/:indicator?', name: 'ledger-setting', component: () => worded(import('./ledgers/LedgerEditorPage.vue'), 'ledgers'), meta },
  { path: '/admin/units', name: 'units', component: () => worded(import('./units/UnitsPage.vue'), 'units'), meta },
  { path: '/admin/import', name: 'import', component: () => import('./imports/ImportPage.vue'), meta },
  { path: '/admin/history', name: 'history', component: () => import('./history/HistoryPage.vue'), meta },
  { path: '/admin/audit', name: 'audit', component: () => worded(import('./audit/AuditPage.vue'), 'audit'), meta },
]

/** A page with the words of its own folder, so that the other pages do not carry them. */
async function worded(page: Promise<Page>, folder: string): Promise<Page> {
  const [file] = await Promise.all([page, requireMessages(`admin/${folder}`)])
  return file
}
