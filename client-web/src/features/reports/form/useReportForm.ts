import { computed, reactive, ref, watch } from 'vue'
import { personId } from '@/shared/session'
import { waitingCount } from '../outgoing'
import { fetchOutbox } from '../parts'
import type { Content, Report } from './entry'
import { submittedContent } from './entry'
import type { KeptDraft } from './keptDraft'
import { startOf } from './keptDraft'
import { progress } from './progress'
import { useDraftKeeping } from './useDraftKeeping'
import { useSubmission } from './useSubmission'

/**
 * Everything the form decides: what it opens with, what is left to do, and what pressing the button does. A form that opened from what
 * the phone held goes on with the newer answer.
 */
export function useReportForm(current: () => Report, kept: KeptDraft | undefined, accepted: (report: Report) => void) {
  const report = current()
  const start = startOf(report, kept)
  const content = reactive<Content>(start.content)
  const key = { person: personId.value, unit: report.unit.code, month: report.month }
  const keeping = useDraftKeeping(key, report, content, start, kept)
  const sending = useSubmission(report, content, keeping, accepted)
  const done = computed(() => progress(current().lines, content))
  const asked = ref(false)
  const excused = new Set<string>()
  const outdated = ref(start.outdated)

  watch(content, keeping.touched, { deep: true })

  /** A refusal is about what was sent; it goes as soon as the line is something else. */
  const refusals = computed(() => {
    const { mine, refused } = sending
    const sent = mine.value?.content.lines ?? {}
    const all = refused.value?.kind === 'problems' ? refused.value.problems : []
    const known = all.filter(({ line }) => line === null || JSON.stringify(content.lines[line]) === JSON.stringify(sent[line]))
    return {
      byLine: new Map(known.flatMap(({ line, message }) => (line ? [[line, message] as const] : []))),
      whole: known.filter(({ line }) => line === null).map(({ message }) => message),
    }
  })
  const chip = computed(() => (sending.mine.value?.refused === null ? ({ state: 'waiting', count: waitingCount.value } as const) : keeping.chip.value))

  /** Sends when all is in order. Otherwise answers with the line to go to; an odd line is asked about once. */
  function press(): string | null {
    asked.value = true
    const [first] = done.value.toFix
    if (first) return first
    const { toExplain } = done.value
    if (toExplain && !excused.has(toExplain)) {
      excused.add(toExplain)
      return toExplain
    }
    void sending.submit()
    return null
  }

  /** Goes on from the newest version with what the person chose, under a new key. */
  function settle(chosen: Content, version: number): void {
    Object.assign(content, chosen)
    keeping.baseVersion.value = version
    outdated.value = false
    void sending.submit()
  }

  /** The same was submitted elsewhere: that is the report now, and what was typed is a draft of nothing newer. */
  const letStand = async (version: number): Promise<void> => (await fetchOutbox()).letStand(report, keeping, version)

  /** Drops the typing and begins anew from what was submitted last. */
  function startOver(): void {
    Object.assign(content, submittedContent(current()))
    keeping.baseVersion.value = current().version
    outdated.value = false
  }

  return { content, chip, signedOut: keeping.signedOut, sending, done, asked, outdated, refusals, press, settle, letStand, startOver }
}
