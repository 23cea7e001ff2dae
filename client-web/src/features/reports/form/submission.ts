import type { SaveDraftInput, SubmitReportMutation } from '@/gql/reports'
import { newIdempotencyKey } from '@/shared/random'
import type { Content, Report } from './entry'
import { amountOf, isEmpty, NOTHING } from './entry'
import type { Pending } from './keptDraft'

type Payload = SubmitReportMutation['submitReport']
export type SubmitProblem = Payload['problems'][number]
export type Conflict = Extract<SubmitProblem, { __typename: 'VersionConflict' }>
export type PlainProblem = Exclude<SubmitProblem, Conflict>

/** What comes of a submission that was answered. */
export type Outcome =
  | { kind: 'accepted'; report: Report }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'refused'; problems: readonly PlainProblem[] }

/** The content as it is sent; the same content is the same text, whatever was typed in between. */
export function submission(report: Report, content: Content, baseVersion: number): Pending['input'] {
  const lines = report.lines.map((line) => {
    const entry = content.lines[line.indicator.code] ?? NOTHING
    const note = entry.note.trim() || null
    const { code } = line.indicator
    return entry.notApplicable
      ? { indicator: code, notApplicable: true, note }
      : { indicator: code, value: amountOf(line, entry), notApplicable: false, note }
  })
  const texts = report.texts.flatMap(({ code }) => {
    const text = content.texts[code]?.trim() ?? ''
    return text ? [{ code, text }] : []
  })
  return { unit: report.unit.code, month: report.month, baseVersion, lines, texts }
}

/** One key for one content: kept while the content is the same, new as soon as it differs. */
export function pendingFor(input: Pending['input'], before: Pending | null, now: number): Pending {
  const same = before !== null && JSON.stringify(before.input) === JSON.stringify(input)
  return same ? before : { key: newIdempotencyKey(), input, since: now }
}

export function draft(report: Report, content: Content, baseVersion: number): SaveDraftInput {
  const lines = report.lines.flatMap(({ indicator: { code } }) => {
    const entry = content.lines[code] ?? NOTHING
    if (isEmpty(entry) && !entry.note.trim()) return []
    const value = entry.notApplicable ? null : entry.value.slice(0, 60)
    return [{ indicator: code, value, notApplicable: entry.notApplicable, note: entry.note.slice(0, 500) || null }]
  })
  const texts = Object.entries(content.texts).flatMap(([code, text]) => (text ? [{ code, text }] : []))
  return { unit: report.unit.code, month: report.month, baseVersion, lines, texts }
}

export function outcomeOf(payload: Payload): Outcome {
  const conflict = payload.problems.find((problem): problem is Conflict => problem.__typename === 'VersionConflict')
  if (conflict) return { kind: 'conflict', conflict }
  if (payload.report && payload.problems.length === 0) return { kind: 'accepted', report: payload.report }
  const problems = payload.problems.filter((problem): problem is PlainProblem => problem.__typename !== 'VersionConflict')
  return { kind: 'refused', problems }
}

/** Which line a problem is about: its path names the place in the list that was sent. */
export function lineOf(problem: PlainProblem, input: Pending['input']): string | null {
  const [list, place] = problem.path[0] === 'input' ? problem.path.slice(1) : problem.path
  if (list !== 'lines' || place === undefined) return null
  return input.lines[Number(place)]?.indicator ?? input.lines.find(({ indicator }) => indicator === place)?.indicator ?? null
}
