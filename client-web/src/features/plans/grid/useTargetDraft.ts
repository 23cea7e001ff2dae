import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Place } from '@/shared/store'
import { newIdempotencyKey } from '@/shared/random'
import { byKey, keepTargets, keptTargets } from '../keptDraft'
import type { Change, Editing } from './editing'
import { beginning, edited, redone, replaced, undone } from './editing'
import type { Draft, Entries, Indicator } from './entry'
import { entriesOf } from './entry'
import type { Merged } from './merge'
import { changedKeys, merged } from './merge'

/** The other side of a draft: as it is stored now. */
export interface Stored {
  readonly revision: number
  readonly entries: Entries
  readonly at: string | null
  readonly by: string | null
}

export function storedOf(draft: Draft): Stored {
  return { revision: draft.revision, entries: entriesOf(draft), at: draft.changedAt, by: draft.changedBy }
}

/**
 * The working copy of a draft's targets. Every edit lies on this device at once; tabs of one person take over what the others
 * typed. What is stored is known as the base: what differs from it is not stored yet.
 */
export function useTargetDraft(person: string, plan: string, draft: Draft) {
  const tab = newIdempotencyKey()
  const editing = shallowRef<Editing>(beginning(entriesOf(draft)))
  const base = shallowRef<Entries>(entriesOf(draft))
  const revision = ref(draft.revision)
  const storedAt = ref(draft.changedAt)
  const keptAt = ref<number | null>(null)
  const place = ref<Place>('device')
  const indicators = shallowRef(new Map<string, Indicator>(draft.targets.map(({ indicator }) => [indicator.code, indicator])))
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(`tongbao:plan/${plan}`) : null
  /** What this tab last saw on the device: what another one changed since is told by it. */
  let seen: { entries: Entries; editedAt: number } = { entries: base.value, editedAt: 0 }
  let writing = Promise.resolve()

  const entries = computed(() => editing.value.entries)
  const changed = computed(() => changedKeys(base.value, entries.value))

  /** What lies on the device from before, held against what is stored now; conflicts are for the person. */
  async function open(): Promise<Merged | null> {
    const kept = await keptTargets(person, plan, draft.number)
    if (!kept) return null
    know(kept.indicators)
    const [was, mine] = [byKey(kept.base), byKey(kept.entries)]
    seen = { entries: mine, editedAt: kept.editedAt }
    keptAt.value = kept.editedAt
    const found = kept.revision === draft.revision ? { entries: mine, conflicts: [], taken: [] } : merged(was, mine, base.value)
    editing.value = replaced(editing.value, found.entries)
    return found
  }

  function know(more: readonly Indicator[]): void {
    indicators.value = new Map([...indicators.value, ...more.map((indicator) => [indicator.code, indicator] as const)])
  }

  function edit(name: string, changes: ReadonlyArray<Change | null>, flowing = false): void {
    const real = changes.filter((change): change is Change => change !== null)
    if (real.length === 0) return
    editing.value = edited(editing.value, { name, changes: real }, flowing)
    keep()
  }

  function step(turn: typeof undone): void {
    editing.value = turn(editing.value)
    keep()
  }

  /** Takes another stored draft for the base, and these for the targets worked on. */
  function rebase(stored: Stored, next: Entries): void {
    base.value = stored.entries
    revision.value = stored.revision
    storedAt.value = stored.at
    editing.value = replaced(editing.value, next)
    keep()
  }

  /** Away with what was not stored; undo brings it back. */
  function discard(): void {
    edit('discard', changed.value.map((key) => ({ key, before: entries.value.get(key) ?? null, after: base.value.get(key) ?? null })))
  }

  function keep(): void {
    writing = writing.then(write, write)
  }

  async function write(): Promise<void> {
    await takeOver()
    const editedAt = Math.max(Date.now(), seen.editedAt + 1)
    const now = entries.value
    seen = { entries: now, editedAt }
    const used = new Set([...now.values()].map(({ indicator }) => indicator))
    place.value = await keepTargets(person, plan, draft.number, {
      revision: revision.value,
      base: [...base.value.values()],
      entries: [...now.values()],
      indicators: [...indicators.value.values()].filter(({ code }) => used.has(code)),
      editedAt,
      by: tab,
    })
    keptAt.value = editedAt
    // A channel of tabs has no target origin; that is for windows.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel?.postMessage(draft.number)
  }

  /** What another tab of this person typed or stored meanwhile. Where both typed into one cell, this tab's stands here. */
  async function takeOver(): Promise<void> {
    const kept = await keptTargets(person, plan, draft.number)
    if (!kept || kept.by === tab || kept.editedAt <= seen.editedAt) return
    know(kept.indicators)
    const theirs = byKey(kept.entries)
    const found = merged(seen.entries, entries.value, theirs)
    seen = { entries: theirs, editedAt: kept.editedAt }
    if (kept.revision > revision.value) {
      base.value = byKey(kept.base)
      revision.value = kept.revision
      storedAt.value = new Date(kept.editedAt).toISOString()
    }
    editing.value = replaced(editing.value, found.entries)
    keptAt.value = kept.editedAt
  }

  function look(): void {
    writing = writing.then(takeOver, takeOver)
  }

  channel?.addEventListener('message', look)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    // What is still being written is told as well.
    void writing.then(() => channel?.close())
    document.removeEventListener('visibilitychange', look)
  })

  return {
    entries,
    base,
    changed,
    revision,
    storedAt,
    keptAt,
    place,
    indicators,
    mayUndo: computed(() => editing.value.done.length > 0),
    mayRedo: computed(() => editing.value.undone.length > 0),
    open,
    know,
    edit,
    undo: () => step(undone),
    redo: () => step(redone),
    rebase,
    discard,
    settled: () => writing,
  }
}

export type TargetDraft = ReturnType<typeof useTargetDraft>
