import type { SubmitReportMutation, SubmittedFieldsFragment } from '@/gql/reports'
import type { FailureCode } from '@/shared/graphql'
import type { Conflict, Outgoing, Refused, Submission, SubmitProblem } from '../outgoing'

/** What comes of a submission that was answered. */
export type Outcome = { kind: 'accepted'; report: SubmittedFieldsFragment } | { kind: 'refused'; refused: Refused }

/** What becomes of a submission that got no answer. */
export type Miss =
  /** No line: the others wait too. */
  | 'noLine'
  /** The server is in trouble with this one: the others go first. */
  | 'later'
  /** The person has to sign in again. */
  | 'signedOut'
  /** The server did not understand: either this page is old, or it never will. */
  | 'misunderstood'
  | 'refused'

const DELAYS = [2_000, 5_000, 10_000, 20_000, 40_000]

/** The wait before the next try, by the number of tries without an answer. */
export function delayAfter(misses: number): number {
  return DELAYS[Math.min(misses, DELAYS.length - 1)]!
}

/** The first that may go out and was not tried in this round. One that waits for the person lets the others pass. */
export function nextOf(all: readonly Outgoing[], tried: ReadonlySet<string>): Outgoing | undefined {
  return all.find(({ key, refused }) => refused === null && !tried.has(key))
}

export function missOf(code: FailureCode): Miss {
  switch (code) {
    case 'NETWORK':
      return 'noLine'
    case 'INTERNAL_ERROR':
    case 'RATE_LIMITED':
      return 'later'
    case 'UNAUTHENTICATED':
      return 'signedOut'
    case 'BAD_USER_INPUT':
      return 'misunderstood'
    default:
      return 'refused'
  }
}

export function outcomeOf({ report, problems }: SubmitReportMutation['submitReport'], input: Submission): Outcome {
  const conflict = problems.find((problem): problem is Conflict => problem.__typename === 'VersionConflict')
  if (conflict) return { kind: 'refused', refused: { kind: 'conflict', conflict } }
  if (report && problems.length === 0) return { kind: 'accepted', report }
  return { kind: 'refused', refused: { kind: 'problems', problems: problems.map((problem) => ({ line: lineOf(problem, input), message: problem.message })) } }
}

/** Which line a problem is about: its path names the place in the list that was sent. */
export function lineOf({ path }: Pick<SubmitProblem, 'path'>, input: Submission): string | null {
  const [list, place] = path[0] === 'input' ? path.slice(1) : path
  if (list !== 'lines' || place === undefined) return null
  return input.lines[Number(place)]?.indicator ?? input.lines.find(({ indicator }) => indicator === place)?.indicator ?? null
}
