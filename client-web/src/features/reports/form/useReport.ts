import { computed, ref, shallowRef, watch } from 'vue'
import { ReportFormDocument } from '@/gql/reports'
import { useQuery } from '@/shared/composables/useQuery'
import { loadDraft, removeDraft } from '@/shared/drafts'
import { personId } from '@/shared/session'
import type { Report } from './entry'
import type { KeptDraft } from './keptDraft'

const SEVERE_BELOW = '0.8'

/** One report and what this phone keeps of it; decides whether it is filled in or read. */
export function useReport(which: () => { unit: string; month: string }) {
  const { data, failure, state: fetching, refetch } = useQuery(ReportFormDocument, which)
  const newer = shallowRef<Report>()
  const kept = shallowRef<KeptDraft>()
  const looked = ref(false)
  const insisting = ref(false)
  const key = () => ({ person: personId.value, ...which() })

  watch(
    () => JSON.stringify(key()),
    async () => {
      looked.value = false
      newer.value = undefined
      insisting.value = false
      kept.value = (await loadDraft<KeptDraft>(key()))?.content
      looked.value = true
    },
    { immediate: true },
  )

  const report = computed(() => newer.value ?? data.value?.report)
  const state = computed(() => (fetching.value === 'ready' && !looked.value ? 'waiting' : fetching.value))
  const severeBelow = computed(() => data.value?.viewer?.plans[0]?.severeBelow ?? SEVERE_BELOW)
  const filling = computed(() => {
    if (!report.value) return false
    if (kept.value?.pending) return true
    return report.value.actions.includes('SUBMIT') && (report.value.state !== 'SUBMITTED' || insisting.value)
  })

  function changed(next: Report): void {
    newer.value = next
    insisting.value = false
  }

  function accepted(next: Report): void {
    kept.value = undefined
    changed(next)
    window.scrollTo(0, 0)
  }

  async function drop(): Promise<void> {
    await removeDraft(key())
    kept.value = undefined
  }

  return { report, kept, filling, severeBelow, state, failure, refetch, accepted, changed, drop, goOn: () => (insisting.value = true) }
}
