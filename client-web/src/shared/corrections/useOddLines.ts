import { onMounted, ref, shallowRef } from 'vue'
import type { Oddity } from '@/shared/odd/judge'
import { fetchJudge } from '@/shared/odd/late'
import type { Corrected, Typed } from './corrected'

type Line = Corrected['lines'][number]
type Judge = (line: Line, entry: Typed['lines'][string]) => Oddity[]

/**
 * What looks odd about the figures that are said otherwise, while they are typed. The word it asks for is asked for once and never in
 * the way; what only the server knows it says after sending.
 */
export function useOddLines(report: Corrected, typed: Typed, differing: () => readonly string[]) {
  const judge = shallowRef<Judge>()
  const wanted = ref<string | null>(null)
  let asked = false

  onMounted(async () => {
    const fetched = await fetchJudge().catch(() => undefined)
    judge.value = fetched?.judgeOf<Line>(() => report, typed)
  })

  function oddities(line: Line): Oddity[] {
    const entry = typed.lines[line.indicator.code]
    return entry && differing().includes(line.indicator.code) ? (judge.value?.(line, entry) ?? []) : []
  }

  /** The line whose word is asked for now; null when sending may go on. */
  function askForWord(): string | null {
    const found = asked ? undefined : report.lines.find((line) => oddities(line).length > 0 && !typed.lines[line.indicator.code]?.note.trim())
    asked ||= found !== undefined
    return (wanted.value = found?.indicator.code ?? null)
  }

  return { oddities, wanted, askForWord }
}
