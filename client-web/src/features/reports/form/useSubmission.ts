import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { SubmitReportDocument } from '@/gql/reports'
import { asFailure } from '@/shared/composables/useQuery'
import type { RequestFailure } from '@/shared/graphql'
import { execute } from '@/shared/graphql'
import { useMoments } from '../useMoments'
import type { Content, Report } from './entry'
import type { Conflict, Outcome, PlainProblem } from './submission'
import { outcomeOf, pendingFor, submission } from './submission'
import type { DraftKeeping } from './useDraftKeeping'

const DELAYS = [2_000, 5_000, 10_000, 20_000, 40_000]
const DRAFT_PATIENCE = 5_000
/** No answer, or none that says what became of the report: the same key is sent again. */
const UNKNOWN = ['NETWORK', 'INTERNAL_ERROR', 'RATE_LIMITED']

/**
 * Sends the report. The key is made once for a content and kept on the phone until an answer came; while there is none
 * it is sent again by itself, and nothing typed depends on it.
 */
export function useSubmission(report: Report, content: Content, keeping: DraftKeeping, accepted: (report: Report) => void) {
  const sending = ref(false)
  const failure = shallowRef<RequestFailure>()
  const conflict = shallowRef<Conflict>()
  const problems = shallowRef<readonly PlainProblem[]>([])
  const answers = ref(0)
  const sentInput = shallowRef<ReturnType<typeof submission> | null>(null)
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function submit(): Promise<void> {
    if (sending.value) return
    sending.value = true
    clearAnswer()
    await keeping.flush(DRAFT_PATIENCE)
    const input = submission(report, content, keeping.baseVersion.value)
    await keeping.setPending(pendingFor(input, keeping.pending.value, Date.now()))
    sending.value = false
    await attempt()
  }

  async function attempt(): Promise<void> {
    const pending = keeping.pending.value
    if (!pending || sending.value) return
    clearTimeout(timer)
    sending.value = true
    try {
      const input = { ...pending.input, idempotencyKey: pending.key }
      const answer = await execute(SubmitReportDocument, { input })
      failure.value = undefined
      await take(outcomeOf(answer.submitReport))
    } catch (problem) {
      await unanswered(asFailure(problem))
    } finally {
      sending.value = false
    }
  }

  async function take(outcome: Outcome): Promise<void> {
    tries = 0
    if (outcome.kind === 'accepted') {
      await keeping.finish()
      accepted(outcome.report)
      return
    }
    answers.value++
    if (outcome.kind === 'conflict') conflict.value = outcome.conflict
    else problems.value = outcome.problems
    sentInput.value = keeping.pending.value?.input ?? null
    await keeping.setPending(null)
  }

  async function unanswered(problem: RequestFailure): Promise<void> {
    failure.value = problem
    if (!UNKNOWN.includes(problem.code)) return keeping.setPending(null)
    const delay = DELAYS[Math.min(tries++, DELAYS.length - 1)]
    timer = setTimeout(() => void attempt(), delay)
  }

  function clearAnswer(): void {
    conflict.value = undefined
    problems.value = []
    failure.value = undefined
  }

  useMoments({ back: () => void attempt() })
  onScopeDispose(() => clearTimeout(timer))

  const waiting = computed(() => keeping.pending.value !== null && failure.value !== undefined && !sending.value)
  return { sending, waiting, failure, conflict, problems, answers, sentInput, submit, attempt, clearAnswer }
}
