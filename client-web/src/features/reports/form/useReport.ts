import { computed, ref, shallowRef, watch } from 'vue'
import type { ReportFormQuery } from '@/gql/reports'
import { ReportFormDocument } from '@/gql/reports'
import { useQuery } from '@/shared/composables/useQuery'
import { loadDraft, removeDraft } from '@/shared/drafts'
import { personId } from '@/shared/session'
import { shelf } from '@/shared/store'
import type { Report } from './entry'
import type { KeptDraft } from './keptDraft'

const SEVERE_BELOW = '0.8'
const answers = shelf<ReportFormQuery>('answers')

/**
 * One report and what this phone keeps of it; decides whether it is filled in or read. Where there is no line, the form opens
 * from the last answer.
 */
export function useReport(which: () => { unit: string; month: string }) {
  const { data: fetched, failure, state: fetching, refetch } = useQuery(ReportFormDocument, which)
  const stored = shallowRef<ReportFormQuery>()
  const data = computed(() => fetched.value ?? stored.value)
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

  watch(fetched, (answer) => {
    if (answer) void answers.put(personId.value, shelfKey(which()), answer)
  })
  watch(failure, async (problem) => {
    stored.value = problem?.code === 'NETWORK' ? await answers.get(personId.value, shelfKey(which())) : undefined
  })

  /** The last month of the plans, when all of them have ended before this report's month. */
  const planEnd = computed(() => {
    const ends = (data.value?.viewer?.plans ?? []).map(({ toMonth }) => toMonth).sort()
    const last = ends[ends.length - 1]
    return last !== undefined && last < which().month ? last : null
  })
  const report = computed(() => {
    const known = newer.value ?? data.value?.report
    // Figures of an ended plan are those of its last year: they say nothing about this one.
    return known && planEnd.value ? { ...known, lines: known.lines.map((line) => ({ ...line, standing: null })) } : known
  })
  const state = computed(() => {
    if (!data.value) return fetching.value
    return looked.value ? 'ready' : 'waiting'
  })
  const severeBelow = computed(() => data.value?.viewer?.plans[0]?.severeBelow ?? SEVERE_BELOW)
  const filling = computed(() => {
    if (!report.value) return false
    if (kept.value?.pending) return true
    return report.value.actions.includes('SUBMIT') && (report.value.state !== 'SUBMITTED' || insisting.value)
  })

  function changed(next: Report): void {
    newer.value = next
    insisting.value = false
    void answers.put(personId.value, shelfKey(which()), { report: next, viewer: data.value?.viewer ?? null })
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

  return { report, kept, filling, planEnd, severeBelow, state, failure, refetch, accepted, changed, drop, goOn: () => (insisting.value = true) }
}

function shelfKey({ unit, month }: { unit: string; month: string }): string {
  return `report/${unit}/${month}`
}
