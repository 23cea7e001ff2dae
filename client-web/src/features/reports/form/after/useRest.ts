import { computed, shallowRef } from 'vue'
import type { Content, Entry, Line } from '../entry'
import { NOTHING } from '../entry'
import { fillable } from './fillable'

/** "其余都是本月无": an explicit 0 in every flow still empty, which can be undone where it is still so. */
export function useRest(lines: readonly Line[], entries: Content['lines'], change: (code: string, entry: Entry) => void) {
  const empty = computed(() => fillable(lines, entries))
  const filledIn = shallowRef<readonly string[]>([])

  function fill(): void {
    filledIn.value = empty.value.map(({ indicator }) => indicator.code)
    for (const code of filledIn.value) change(code, { ...(entries[code] ?? NOTHING), value: '0' })
  }

  function undo(): void {
    for (const code of filledIn.value) {
      const entry = entries[code]
      if (entry?.value === '0') change(code, { ...entry, value: '' })
    }
    filledIn.value = []
  }

  return { empty, filledIn, fill, undo }
}
