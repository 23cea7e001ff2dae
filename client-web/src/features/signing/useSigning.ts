import { computed, ref } from 'vue'
import { ReportToSignDocument, SendBackReportDocument, SignReportDocument } from '@/gql/signing'
import { useMutation } from '@/shared/composables/useMutation'
import { useQuery } from '@/shared/composables/useQuery'
import { failureText } from '@/shared/failureText'
import { useRoute } from '@/shared/router'

/** One report before it leaves the unit: its leader signs it as a whole, or sends it back with a reason. */
export function useSigning() {
  const route = useRoute()
  const place = computed(() => ({ unit: String(route.params['unit']), month: String(route.params['month']) }))
  const query = useQuery(ReportToSignDocument, place)
  const report = computed(() => query.data.value?.report)
  const signing = useMutation(SignReportDocument)
  const returning = useMutation(SendBackReportDocument)
  const busy = computed(() => signing.running.value || returning.running.value)
  const refusal = ref('')
  const version = computed(() => ({ ...place.value, version: report.value?.signOff?.version ?? 0 }))

  async function sign(): Promise<void> {
    const answer = await signing.run({ input: version.value })
    refusal.value = answer?.signReport.problems[0]?.message ?? (signing.failure.value ? failureText(signing.failure.value) : '')
    await query.refetch()
  }

  async function sendBack(reason: string): Promise<boolean> {
    const answer = await returning.run({ input: { ...version.value, reason } })
    refusal.value = answer?.sendBackReport.problems[0]?.message ?? (returning.failure.value ? failureText(returning.failure.value) : '')
    if (refusal.value) return false
    await query.refetch()
    return true
  }

  return { query, report, busy, refusal, sign, sendBack }
}
