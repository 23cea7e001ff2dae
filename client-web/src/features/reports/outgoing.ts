import { computed, shallowRef } from 'vue'
import type { ReportFieldsFragment, SubmitReportInput, SubmitReportMutation } from '@/gql/reports'
import type { Month } from '@/shared/format/month'
import type { FailureCode } from '@/shared/graphql'
import { personId } from '@/shared/session'
import { shelf } from '@/shared/store'
import type { Content } from './form/entry'

export type Submission = Omit<SubmitReportInput, 'idempotencyKey'>
export type SubmitProblem = SubmitReportMutation['submitReport']['problems'][number]
export type Conflict = Extract<SubmitProblem, { __typename: 'VersionConflict' }>

/** Why a report was not taken in, each at its line if it is about one. */
export interface Refusal {
  line: string | null
  message: string
}

/** What the person has to decide before the report can go out again. */
export type Refused =
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'problems'; problems: readonly Refusal[] }
  | { kind: 'failure'; code: FailureCode }

/** A report the person has submitted and the district has not answered for yet. Its key stays, so that it counts once however often it is sent. */
export interface Outgoing {
  unit: { code: string; name: string; englishName: string | null }
  month: Month
  /** First in, first out: counted, since clocks of phones jump. */
  order: number
  key: string
  input: Submission
  /** What stood in the form. */
  content: Content
  /** Clock of the phone. */
  pressedAt: number
  /** Whether it has left the phone: it may have arrived, though no answer came. */
  sent: boolean
  refused: Refused | null
}

export interface Taken {
  unit: string
  month: Month
  report: ReportFieldsFragment
}

/** Told before the draft is let go; answers with what to do once it is. */
type Listener = (taken: Taken) => () => void

export const outbox = shelf<Outgoing>('outbox')
export const listeners = new Set<Listener>()

/** What lies in the person's outbox on this device, in its order. */
export const outgoing = shallowRef<readonly Outgoing[]>([])

/** Key of the report that is being sent now. */
export const underWay = shallowRef<string | null>(null)

export const waitingCount = computed(() => outgoing.value.filter(({ refused }) => refused === null).length)

/** A conflict kept by an earlier release knows nothing of texts: the report goes out again, and what differs is told anew. */
function toldAnew(one: Outgoing): Outgoing {
  return one.refused?.kind === 'conflict' && !('texts' in one.refused.conflict) ? { ...one, refused: null } : one
}

export async function readOutbox(): Promise<readonly Outgoing[]> {
  const all = (await outbox.list(personId.value)).map(({ value }) => toldAnew(value))
  outgoing.value = all.sort((one, other) => one.order - other.order)
  return outgoing.value
}

export function outgoingOf(unit: string, month: Month): Outgoing | undefined {
  return outgoing.value.find((one) => one.unit.code === unit && one.month === month)
}

export function onTaken(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
