import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from '@/shared/router'
import { ApproveReportDocument, ReturnReportDocument, ReviewedReportDocument, StartReviewDocument, WaitingReportsDocument } from '@/gql/review'
import { useMutation } from '@/shared/composables/useMutation'
import { useQuery } from '@/shared/composables/useQuery'
import { failureText } from '@/shared/failureText'
import { useMarks } from './useMarks'

/** One report under review: opening it begins the review; then it is approved as a whole or returned line by line. */
export function useReview() {
  const route = useRoute()
  const router = useRouter()
  const place = computed(() => ({ unit: String(route.params['unit']), month: String(route.params['month']) }))
  const query = useQuery(ReviewedReportDocument, place)
  const report = computed(() => query.data.value?.report)
  const parent = computed(() => (report.value?.ownLevel ? report.value.unit.code : (report.value?.unit.parent?.code ?? null)))
  const board = useQuery(WaitingReportsDocument, () => (parent.value ? { unit: parent.value, month: place.value.month } : undefined))
  const next = computed(() => {
    const waiting = board.data.value?.monthBoard.rows.filter(({ report: other }) => other.state === 'SUBMITTED').map(({ report: other }) => other.unit.code) ?? []
    const others = waiting.filter((code) => code !== place.value.unit)
    const here = waiting.indexOf(place.value.unit)
    return others[Math.max(0, here) % Math.max(1, others.length)] ?? null
  })
  const marks = useMarks()
  const refusal = ref('')
  const start = useMutation(StartReviewDocument)
  const approval = useMutation(ApproveReportDocument)
  const returning = useMutation(ReturnReportDocument)
  const busy = computed(() => approval.running.value || returning.running.value)
  const version = computed(() => ({ ...place.value, version: report.value?.version ?? 0 }))

  watch(report, (opened, before) => {
    if (opened?.unit.code !== before?.unit.code) marks.clear()
    if (opened?.actions.includes('START_REVIEW') && !opened.reviewStartedAt) void start.run({ input: version.value })
  })

  async function finish(problem: string | undefined, failed: Parameters<typeof failureText>[0] | undefined): Promise<void> {
    refusal.value = problem ?? (failed ? failureText(failed) : '')
    if (refusal.value) return void query.refetch()
    const following = next.value
    await router.push(following ? { name: 'review', params: { ...place.value, unit: following } } : { name: 'board', params: { unit: parent.value ?? '', month: place.value.month } })
  }

  async function approve(): Promise<void> {
    const answer = await approval.run({ input: version.value })
    await finish(answer?.approveReport.problems[0]?.message, approval.failure.value)
  }

  async function giveBack(): Promise<void> {
    marks.tried.value = true
    if (marks.unexplained.value) return
    const remarks = marks.marked.value.map((indicator) => ({ indicator, text: marks.reasons[indicator]?.trim() ?? '' }))
    const answer = await returning.run({ input: { ...version.value, remarks } })
    await finish(answer?.returnReport.problems[0]?.message, returning.failure.value)
  }

  return { query, report, parent, next, marks, refusal, busy, approve, giveBack }
}
