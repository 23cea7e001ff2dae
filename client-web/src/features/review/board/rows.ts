import type { MonthBoardOfQuery } from '@/gql/review'
import type { StateName } from '@/shared/components/states'
import { day, lastDay, moment } from '@/shared/format/date'
import type { Month } from '@/shared/format/month'
import { shortMoment } from '@/shared/format/shortMoment'
import { t } from '@/shared/i18n'

export type Board = MonthBoardOfQuery['monthBoard']
export type BoardRow = Board['rows'][number]

/** What needs action stands first: waiting, returned, missing, then approved; the unit's own row is always last. */
const ORDER: Record<string, number> = { SUBMITTED: 0, RETURNED: 1, WITHDRAWN: 2, SIGN_OFF_RETURNED: 2, AWAITING_SIGN_OFF: 2, NOT_STARTED: 3, APPROVED: 4 }

export type Sort = 'urgency' | 'official'

export function sorted(rows: readonly BoardRow[], sort: Sort): BoardRow[] {
  const rank = (row: BoardRow): number => (row.own ? 9 : sort === 'official' || waits(row.report) ? 0 : (ORDER[row.report.state] ?? 3))
  return rows
    .map((row, index) => ({ row, index }))
    .sort((one, other) => rank(one.row) - rank(other.row) || one.index - other.index)
    .map(({ row }) => row)
}

/** A report waits for the reviewer, or a correction of one. */
export function waits({ state, correctionState }: Pick<BoardRow['report'], 'state' | 'correctionState'>): boolean {
  return state === 'SUBMITTED' || correctionState === 'SUBMITTED'
}

/** The state a person reads: before the due date an untouched report is not missing yet. */
export function stateOf(report: { state: string; missing: boolean }): StateName {
  return report.state === 'NOT_STARTED' && report.missing ? 'MISSING' : (report.state as StateName)
}

/** What a unit can be asked to put right about its report; null when all is well. */
export function occasionOf({ state, missing, late }: Pick<BoardRow['report'], 'state' | 'missing' | 'late'>): 'MISSING' | 'LATE' | 'RETURNED' | null {
  if (state === 'RETURNED') return 'RETURNED'
  if (missing) return 'MISSING'
  return late ? 'LATE' : null
}

/** When it came, or how far the draft is. */
export function submitted({ report, draftFilled }: BoardRow): string {
  if (report.submittedAt) return report.state === 'RETURNED' && report.reviewedAt ? t('review.returnedAt', { at: shortMoment(report.reviewedAt) }) : shortMoment(report.submittedAt)
  return draftFilled > 0 ? t('review.draft', { filled: draftFilled, lines: report.lineCount }) : t('review.untouched')
}

export function byWhom({ report, draftBy, contacts }: BoardRow): string {
  return report.submittedBy?.name ?? draftBy?.name ?? contacts[0]?.name ?? '—'
}

/** What to look at before opening it. */
export function attention(row: BoardRow): string {
  const { report } = row
  const parts: string[] = []
  if (report.correctionState) parts.push(t(report.correctionState === 'SUBMITTED' ? 'review.correctionWaits' : 'review.correctionReturned'))
  if (report.filedOnBehalf) parts.push(t('state.ON_BEHALF'))
  if (report.backfilled && report.submittedAt) parts.push(t('state.SUPPLEMENTARY'))
  if (report.state === 'RETURNED') parts.push(t('review.toMend', { count: report.remarks.length, until: report.returnDueAt ? day(lastDay(report.returnDueAt)) : '—' }))
  if ((report.state === 'SUBMITTED' && row.warnings > 0) || row.unexplained > 0) parts.push(t(row.unexplained > 0 ? 'review.unexplained' : 'review.explained', { count: row.warnings, unexplained: row.unexplained }))
  if (report.state === 'SUBMITTED' && row.changed > 0) parts.push(t('review.resubmitted', { count: row.changed }))
  if (report.opening) parts.push(t('review.openedUntil', { day: day(lastDay(report.opening.dueAt)) }))
  if (report.extension) parts.push(t('review.extendedUntil', { day: day(lastDay(report.extension.dueAt)), reason: report.extension.reason, by: report.extension.extendedBy.name }))
  if (!report.submittedAt && row.draftSavedAt) parts.push(t('review.lastTyped', { at: moment(row.draftSavedAt) }))
  return parts.join(' · ') || '—'
}

/** Warnings nobody said a word about, of the unit's own row too: what is published contains them. */
export function unexplained(rows: readonly BoardRow[]): number {
  return rows.reduce((sum, row) => sum + row.unexplained, 0)
}

export function phoneOf(row: BoardRow): { name: string; number: string } | null {
  const person = row.contacts.find(({ mobile, officePhone }) => mobile ?? officePhone)
  return person ? { name: person.name, number: person.mobile ?? person.officePhone ?? '' } : null
}

export interface Waiting {
  month: Month
  count: number
}

/** How many wait for the reviewer in earlier months, the newest first. */
export function waitingElsewhere({ month, canReview, rows }: Board): Waiting[] {
  const counts = new Map<Month, number>()
  for (const recent of canReview ? rows.flatMap((row) => row.recent) : []) {
    if (waits(recent) && recent.month !== month) counts.set(recent.month, (counts.get(recent.month) ?? 0) + 1)
  }
  return [...counts].map(([of, count]) => ({ month: of, count })).sort((one, other) => other.month.localeCompare(one.month))
}

export interface Count {
  state: StateName
  late: boolean
  count: number
}

/** The tally over the children, in the order of the strip above the table. */
export function tally(rows: readonly BoardRow[]): Count[] {
  const children = rows.filter(({ own }) => !own)
  const count = (state: StateName, late: boolean): Count => ({ state, late, count: children.filter((row) => stateOf(row.report) === state && (state !== 'SUBMITTED' || row.report.late === late)).length })
  return [count('APPROVED', false), count('SUBMITTED', false), count('SUBMITTED', true), count('RETURNED', false), count('WITHDRAWN', false), count('AWAITING_SIGN_OFF', false), count('SIGN_OFF_RETURNED', false), count('MISSING', false), count('NOT_STARTED', false)].filter((entry) => entry.count > 0)
}
