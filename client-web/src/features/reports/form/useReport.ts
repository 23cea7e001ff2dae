import { computed, ref, shallowRef, watch } from 'vue'
import type { ReportFormQuery } from '@/gql/reports'
import { ReportFormDocument } from '@/gql/reports'
import { keepAnswer } from '@/shared/answers'
import { useQuery } from '@/shared/composables/useQuery'
import { loadDraft, removeDraft } from '@/shared/drafts'
import { FORM, write } from '@/shared/remembered'
import { personId } from '@/shared/session'
import { isFilledIn } from '../isFilledIn'
import { outgoingOf, readOutbox } from '../outgoing'
import type { Report } from './entry'
import type { KeptDraft } from './keptDraft'
import { draftOf } from './keptDraft'

const SEVERE_BELOW = '0.8'

/**
 * One report and what this phone keeps of it; decides whether it is filled in or read. Where the answer is long in coming, or there
 * is no line, the form opens from the last one.
 */
export function useReport(which: () => { unit: string; month: string }) {
  const query = useQuery(ReportFormDocument, which, { kept: true })
  const { failure, keptAt, refetch } = query
  const data = shallowRef<ReportFormQuery>()
  const newer = shallowRef<Report>()
  const kept = shallowRef<KeptDraft>()
  const insisting = ref(false)
  const key = () => ({ person: personId.value, ...which() })
  const waiting = computed(() => outgoingOf(which().unit, which().month))

  // What this phone keeps is read anew with each answer: the form may have been typed in since the last.
  watch(query.data, async (answer) => {
    if (answer) await readOutbox()
    const draft = answer && (await loadDraft<KeptDraft>(key()))
    if (answer !== query.data.value) return
    kept.value = draft?.content ?? (waiting.value && draftOf(waiting.value))
    data.value = answer
    newer.value = undefined
    insisting.value = false
  })
  watch(waiting, (now, before) => {
    // Another tab has sent it.
    if (before && !now && !newer.value) void refetch()
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
  const state = computed(() => (data.value ? 'ready' : query.state.value === 'failed' ? 'failed' : 'waiting'))
  const severeBelow = computed(() => data.value?.viewer?.plans[0]?.severeBelow ?? SEVERE_BELOW)
  const filling = computed(() => {
    if (!report.value) return false
    if (waiting.value && !newer.value) return true
    return isFilledIn(report.value, insisting.value)
  })
  watch(filling, (now) => write(FORM, now ? `${which().unit}/${which().month}` : null))
  /** Another edition is shown from its beginning; so is what was typed on another phone meanwhile. */
  const edition = computed(() => {
    const { unit, month, version, state: now, draft } = report.value ?? {}
    // What this phone kept of the server's answer may be older than its own draft.
    const elsewhere = draft && !(Date.parse(draft.savedAt) <= Date.parse(kept.value?.syncedAt ?? '')) ? draft.savedAt : ''
    return [unit?.code, month, version, now, elsewhere].join('/')
  })

  function changed(next: Report): void {
    newer.value = next
    insisting.value = false
    void keepAnswer(ReportFormDocument, which(), { report: next, viewer: data.value?.viewer ?? null })
  }

  /** What was typed after it was submitted is still there, and said. */
  async function accepted(next: Report): Promise<void> {
    changed(next)
    window.scrollTo(0, 0)
    kept.value = (await loadDraft<KeptDraft>(key()))?.content
  }

  async function drop(): Promise<void> {
    await removeDraft(key())
    kept.value = undefined
  }

  return { report, kept, keptAt, edition, filling, planEnd, severeBelow, state, failure, refetch, accepted, changed, drop, goOn: () => (insisting.value = true) }
}
