import { later } from '@/shared/later'
import type * as late from './late'

type Late = typeof late
type Part<N extends keyof Late> = Awaited<ReturnType<Late[N]>>

/** Fetches a part by its name in the file that knows where they lie. */
const of = <N extends keyof Late>(name: N) => async (): Promise<Part<N>> => (await import('./late'))[name]() as Promise<unknown> as Promise<Part<N>>

/** Stands below the lines as soon as it is there. */
export const fetchAfterLines = of('after')
/** Warns while a figure is typed; without it the server says the same after sending. */
export const fetchJudge = of('judge')

export const fetchLateParts = of('all')

/** What comes with a figure, at a tap or after sending. The form stands and is typed in without it. */
export const LineDetails = later(of('details'))
export const LineMeter = later(of('meter'))
export const FormNotices = later(of('notices'))
export const LineNote = later(of('note'))
export const LedgerEntry = later(of('ledger'))
export const SendingNotice = later(of('sending'))
export const ReturnedNotice = later(of('returned'))
export const AfterLines = later(fetchAfterLines)
export const ErrorSummary = later(of('summary'))
export const ConflictDialog = later(of('conflict'))
