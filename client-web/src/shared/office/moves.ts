import type { Month } from '@/shared/format/month'
import type { Named } from '@/shared/names'

/** Where a unit stood from one month on. */
export interface Stay {
  readonly from: Month
  readonly parent: (Named & { readonly code: string }) | null
}

/** That a unit went from under another, or came there. */
export interface Move {
  readonly kind: 'went' | 'came'
  /** First month in the new place. */
  readonly month: Month
  /** Where it went, or came from; null when that cannot be seen. */
  readonly other: Named | null
}

/** The last move of a unit out of or into the place under `above`; one before `since` is no news. */
export function moveOf(stays: readonly Stay[], above: string, since: Month): Move | null {
  const under = stays.map(({ parent }) => parent?.code === above)
  const last = under.lastIndexOf(true)
  if (last < 0) return null
  const next = stays[last + 1]
  if (next) return { kind: 'went', month: next.from, other: next.parent }
  const first = under.lastIndexOf(false) + 1
  const before = stays[first - 1]
  return before && stays[first]!.from > since ? { kind: 'came', month: stays[first]!.from, other: before.parent } : null
}
