import type { ProgressLineFragment, SummaryFieldsFragment } from '@/gql/reports'

export type Summary = SummaryFieldsFragment
export type ProgressLine = ProgressLineFragment

const ORDER = ['returned', 'missing', 'open'] as const
export type Urgency = (typeof ORDER)[number]

/** Why a report waits for the clerk: it came back, its day has passed, or it is to be filed. */
export function urgency(report: Summary): Urgency {
  if (report.state === 'RETURNED') return 'returned'
  return report.missing ? 'missing' : 'open'
}

/** What presses most comes first: returned before overdue before open, then by the day it is due. */
export function byUrgency(reports: readonly Summary[]): Summary[] {
  const due = (report: Summary): string => (report.state === 'RETURNED' && report.returnDueAt) || report.dueAt
  return [...reports].sort((one, other) => {
    const rank = ORDER.indexOf(urgency(one)) - ORDER.indexOf(urgency(other))
    return rank || due(one).localeCompare(due(other)) || one.unit.code.localeCompare(other.unit.code)
  })
}

/** The reports of a unit that are not waiting for the clerk, newest first. */
export function pastOf(all: readonly Summary[], due: readonly Summary[]): Summary[] {
  const open = new Set(due.map(({ unit, month }) => `${unit.code}/${month}`))
  return all.filter(({ unit, month, state, missing }) => !open.has(`${unit.code}/${month}`) && (state !== 'NOT_STARTED' || missing))
}

/** The newest month whose figures count; the month before it is still the standing people know. */
export function newestApproved(all: readonly Summary[]): string | null {
  return all.find(({ state }) => state === 'APPROVED')?.month ?? null
}
