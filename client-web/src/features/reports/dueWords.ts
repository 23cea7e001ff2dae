import { daysUntil, deadline, lastDay, shanghaiDay } from '@/shared/format/date'
import { t } from '@/shared/i18n'
import { serverNow } from '@/shared/serverClock'

interface Due {
  state: string
  dueAt: string
  returnDueAt: string | null
  missing: boolean
}

export function dueDay(report: Due): string {
  return lastDay((report.state === 'RETURNED' && report.returnDueAt) || report.dueAt)
}

/** "11月5日（周四）24:00截止", or that the day has passed. */
export function dueWords(report: Due): string {
  const words = deadline(dueDay(report))
  if (report.state === 'RETURNED') return t(returnPassed(report) ? 'reports.due.backPassed' : 'reports.due.back', { deadline: words })
  return t(report.missing ? 'reports.due.passed' : 'reports.due.until', { deadline: words })
}

/** A return is not missing when its day has passed; the clerk is told all the same. */
export function returnPassed(report: Due, now = serverNow()): boolean {
  return report.state === 'RETURNED' && daysUntil(dueDay(report), now) < 0
}

/** 今天 and 明天 are said as such; anything else is a date, never "3 天内". */
export function nearness(report: Due, now = serverNow()): 'today' | 'tomorrow' | null {
  const days = daysUntil(dueDay(report), now)
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : null
}

/** Whole days between the last day in time and the day it was filed: at least 1 for a late report. */
export function daysLate(dueAt: string, filedAt: string): number {
  const days = (Date.parse(shanghaiDay(filedAt)) - Date.parse(lastDay(dueAt))) / 86_400_000
  return Math.max(1, Math.round(days))
}
