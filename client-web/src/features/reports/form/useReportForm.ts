import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { personId } from '@/shared/session'
import type { Choices } from './conflict'
import { settled } from './conflict'
import type { Content, Report } from './entry'
import { NOTHING, submittedContent } from './entry'
import type { KeptDraft, Pending } from './keptDraft'
import { startOf } from './keptDraft'
import { fillable, progress } from './progress'
import { lineOf, submission } from './submission'
import { useDraftKeeping } from './useDraftKeeping'
import { useSubmission } from './useSubmission'

/** Everything the form decides: what it opens with, what is left to do, and what pressing the button does. */
export function useReportForm(report: Report, kept: KeptDraft | undefined, accepted: (report: Report) => void) {
  const start = startOf(report, kept)
  const content = reactive<Content>(start.content)
  const key = { person: personId.value, unit: report.unit.code, month: report.month }
  const keeping = useDraftKeeping(key, report, content, start, kept)
  const sending = useSubmission(report, content, keeping, accepted)
  const done = computed(() => progress(report.lines, content))
  const asked = ref(false)
  const excused = new Set<string>()
  const filledIn = shallowRef<readonly string[]>([])
  const outdated = ref(start.outdated)

  watch(content, keeping.touched, { deep: true })

  const refusals = computed(() => {
    const input = sending.sentInput.value
    const all = input ? sending.problems.value.map((problem) => ({ problem, line: lineOf(problem, input) })) : []
    const now = submission(report, content, keeping.baseVersion.value).lines
    const known = all.filter(({ line }) => line === null || unchanged(line, now, input?.lines ?? []))
    return {
      byLine: new Map(known.flatMap(({ problem, line }) => (line ? [[line, problem.message] as const] : []))),
      whole: known.filter(({ line }) => line === null).map(({ problem }) => problem.message),
    }
  })

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

  function fillRest(): void {
    const lines = fillable(report.lines, content)
    filledIn.value = lines.map(({ indicator }) => indicator.code)
    for (const code of filledIn.value) content.lines[code] = { ...(content.lines[code] ?? NOTHING), value: '0' }
  }

  function undoFill(): void {
    for (const code of filledIn.value) {
      const entry = content.lines[code]
      if (entry?.value === '0') content.lines[code] = { ...entry, value: '' }
    }
    filledIn.value = []
  }

  /** Goes on from the newest version with what the person chose, under a new key. */
  function settle(choices: Choices): void {
    const conflict = sending.conflict.value
    if (!conflict) return
    Object.assign(content, settled(content, conflict, choices))
    keeping.baseVersion.value = conflict.currentVersion
    outdated.value = false
    void sending.submit()
  }

  /** Drops the typing and begins anew from what was submitted last. */
  function startOver(): void {
    Object.assign(content, submittedContent(report))
    keeping.baseVersion.value = report.version
    outdated.value = false
  }

  return { content, keeping, sending, done, asked, filledIn, outdated, refusals, press, fillRest, undoFill, settle, startOver }
}

/** A refusal is about what was sent; it goes as soon as the line is something else. */
function unchanged(code: string, now: Pending['input']['lines'], sent: Pending['input']['lines']): boolean {
  const find = (lines: Pending['input']['lines']) => JSON.stringify(lines.find(({ indicator }) => indicator === code))
  return find(now) === find(sent)
}
