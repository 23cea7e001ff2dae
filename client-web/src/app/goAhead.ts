import type { ReportFormQuery } from '@/gql/reports'
import { DueReportsDocument, ReportFormDocument } from '@/gql/reports'
import { CurrentViewerDocument } from '@/gql/viewer'
import { isFilledIn } from '@/features/reports/isFilledIn'
import { opening } from '@/features/reports/opening'
import { askAhead } from '@/shared/ahead'
import { FORM, leftUnheard, read, rememberedPreferences, rememberedViewer } from '@/shared/remembered'
import { keptUnder } from '@/shared/request'
import { readAhead } from '@/shared/store'

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
  const [, unit = '', month = ''] = REPORT.exec(path) ?? []
  if (unit && read(FORM) === `${unit}/${month}`) {
    openForm(unit, month, language)
    // What stands from this phone alone comes before any question.
    setTimeout(() => ask(path, unit, month, language))
  } else ask(path, unit, month, language)
}

function ask(path: string, unit: string, month: string, language: string): void {
  void askAhead(CurrentViewerDocument, {}, language)
  if (language === 'zh') quietly(import('@/shared/messages.zh'))
  else quietly(import('@/shared/messages.en'), import('./english'))
  if (unit) fetchReport(unit, month, language)
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

/** Whether a report is filled in or read is known from the last time, or comes with the answer. */
function fetchReport(unit: string, month: string, language: string): void {
  const answer = askAhead(ReportFormDocument, { unit, month }, language)
  if (opening.asForm) return
  fetchPage(language)
  quietly(answer.then((response) => response.clone().json()).then(({ data }: { data: ReportFormQuery }) => isFilledIn(data.report) && fetchForm(language)))
}

function openForm(unit: string, month: string, language: string): void {
  opening.asForm = true
  fetchForm(language)
  const person = rememberedViewer()?.person?.id
  if (person) quietly(import('@/features/reports/lastScreen').then((last) => last.showLastScreen(person)))
  fetchPage(language)
  if (person) readKept(person, unit, month)
}

function fetchPage(language: string): void {
  quietly(import('@/features/reports/form/ReportPage.vue'))
  if (language === 'zh') quietly(import('@/features/reports/messages.zh'))
}

/** What the page asks this phone for: the report as it was last, what was typed, and what is on its way. */
function readKept(person: string, unit: string, month: string): void {
  void readAhead('outbox', person)
  void readAhead('drafts', person, `${unit}/${month}`)
  void readAhead('answers', person, keptUnder(ReportFormDocument, { unit, month }))
}

function fetchForm(language: string): void {
  quietly(import('@/features/reports/form/ReportForm.vue'))
  if (language === 'zh') quietly(import('@/features/reports/form/messages.zh'))
}

function quietly(...parts: ReadonlyArray<Promise<unknown>>): void {
  for (const part of parts) part.catch(() => undefined)
}
