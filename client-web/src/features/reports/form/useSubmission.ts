import { computed, onScopeDispose, ref, watch } from 'vue'
import { RequestFailure } from '@/shared/graphql'
import { onTaken, outgoingOf, underWay } from '../outgoing'
import { fetchOutbox } from '../parts'
import type { Content, Report } from './entry'
import type { DraftKeeping } from './useDraftKeeping'

const DRAFT_PATIENCE = 5_000

/**
 * Hands the report to the outbox, which sends it until the district answers, also when this page is long gone; and follows what
 * becomes of it there.
 */
export function useSubmission(report: Report, content: Content, keeping: DraftKeeping, accepted: (report: Report) => void) {
  const { unit: { code: unit }, month } = report
  const handing = ref(false)
  const missed = ref(false)
  const answers = ref(0)

  const mine = computed(() => outgoingOf(unit, month))
  const refused = computed(() => mine.value?.refused ?? null)
  const sending = computed(() => handing.value || (mine.value !== undefined && mine.value.key === underWay.value))
  const waiting = computed(() => mine.value?.refused === null && !sending.value)
  const conflict = computed(() => (refused.value?.kind === 'conflict' ? refused.value.conflict : undefined))
  /** Submitted and not changed since: there is nothing to do but to send it. */
  const same = computed(() => mine.value !== undefined && JSON.stringify(mine.value.content) === JSON.stringify(content))
  const failure = computed(() => {
    if (refused.value?.kind === 'failure') return new RequestFailure(refused.value.code, '')
    return missed.value ? new RequestFailure('NETWORK', '') : undefined
  })

  async function submit(): Promise<void> {
    if (sending.value) return
    handing.value = true
    missed.value = false
    try {
      const { enqueue, send } = await fetchOutbox()
      await enqueue(report, content, keeping.baseVersion.value, () => keeping.flush(DRAFT_PATIENCE))
      handing.value = false
      await send()
    } catch {
      // The outbox itself did not arrive; what was typed is kept.
      missed.value = true
    } finally {
      handing.value = false
    }
  }

  const retry = async (): Promise<void> => (await fetchOutbox()).send()
  /** What was refused stays in the form; it goes out again when the person submits it. */
  const putAside = async (): Promise<void> => (await fetchOutbox()).putAside(unit, month)

  watch(refused, (now) => now && answers.value++)
  onScopeDispose(
    onTaken((taken) => {
      if (taken.unit !== unit || taken.month !== month) return () => undefined
      keeping.stop()
      return () => accepted(taken.report)
    }),
  )

  return { mine, sending, waiting, same, failure, refused, conflict, answers, submit, retry, putAside }
}
