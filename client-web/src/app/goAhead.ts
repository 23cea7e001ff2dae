import type { ReportFormQuery } from '@/gql/reports'
import { DueReportsDocument, ReportFormDocument } from '@/gql/reports'
import { CurrentViewerDocument } from '@/gql/viewer'
import { isFilledIn } from '@/features/reports/isFilledIn'
import { askAhead } from '@/shared/ahead'
import { leftUnheard, rememberedPreferences, rememberedViewer } from '@/shared/remembered'

const REPORT = /^\/reports\/(\w+)\/([\d-]+)$/

/**
 * On a bad line each thing asked for only when another has arrived costs half a second. What the two pages that a clerk opens most are
 * made of, and what they ask, is known from the address: all of it is under way before the rest of the first files is here. What does
 * not arrive is asked for again by the page.
 */
export function goAhead(path: string): void {
  // The server hears first that the person has left.
  if (leftUnheard()) return
  const { language = 'zh' } = rememberedPreferences()
  const [, unit, month] = REPORT.exec(path) ?? []
  void askAhead(CurrentViewerDocument, {}, language)
  if (language === 'zh') quietly(import('@/shared/messages.zh'))
  else quietly(import('@/shared/messages.en'), import('./english'))
  if (unit && month) fetchReport(unit, month, language)
  else if (path === '/month' || (path === '/' && isClerk())) fetchMonth(language)
}

function isClerk(): boolean {
  const roles = rememberedViewer()?.grants.map(({ role }) => role) ?? []
  return roles.includes('CLERK') && !roles.includes('REVIEWER')
}

function fetchMonth(language: string): void {
  void askAhead(DueReportsDocument, {}, language)
  quietly(import('@/features/reports/month/MonthPage.vue'), import('./TabBar.vue'))
  if (language === 'zh') quietly(import('@/features/reports/messages.zh'), import('@/features/reports/month/messages.zh'))
}

function fetchReport(unit: string, month: string, language: string): void {
  const answer = askAhead(ReportFormDocument, { unit, month }, language)
  quietly(import('@/features/reports/form/ReportPage.vue'))
  if (language === 'zh') quietly(import('@/features/reports/messages.zh'))
  quietly(fetchForm(answer, language))
}

/** Whether a report is filled in or read comes with the answer. */
async function fetchForm(answer: Promise<Response>, language: string): Promise<void> {
  const { data } = (await (await answer).clone().json()) as { data: ReportFormQuery }
  if (!isFilledIn(data.report)) return
  quietly(import('@/features/reports/form/ReportForm.vue'))
  if (language === 'zh') quietly(import('@/features/reports/form/messages.zh'))
}

function quietly(...parts: ReadonlyArray<Promise<unknown>>): void {
  for (const part of parts) part.catch(() => undefined)
}
