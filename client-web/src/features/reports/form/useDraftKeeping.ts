import { computed, onScopeDispose, ref, toRaw, watch } from 'vue'
import type { DraftKey } from '@/shared/drafts'
import { saveDraft } from '@/shared/drafts'
import type { RequestFailure } from '@/shared/graphql'
import { online } from '@/shared/graphql'
import { asked } from '@/shared/reauthentication'
import type { Place } from '@/shared/store'
import { fetchDraftSending } from '../parts'
import { useMoments } from '../useMoments'
import type { Content, Report } from './entry'
import type { KeptDraft, Start } from './keptDraft'

const INTERVAL = 5_000
const PAUSE = 1_000
const OFFLINE_INTERVAL = 20_000

/**
 * Keeps what is typed: at once on the phone, on the server at most every 5 s and on leaving. A save that the server
 * refuses changes nothing on the phone; submitting says what is the matter. One that finds no session is not tried again
 * until the person has signed in or comes back to the page.
 */
export function useDraftKeeping(key: DraftKey, report: Report, content: Content, start: Start, before?: KeptDraft) {
  const baseVersion = ref(start.baseVersion)
  const place = ref<Place | null>(before && start.from === 'phone' ? 'device' : null)
  const savedAt = ref<number | null>(start.from === 'phone' ? (before?.editedAt ?? null) : null)
  const syncedAt = ref(start.from === 'server' ? (report.draft?.savedAt ?? null) : (before?.syncedAt ?? null))
  const dirty = ref(start.from === 'phone' && (before?.dirty ?? false))
  const offline = ref(false)
  const signedOut = ref(false)
  let ahead = before?.ahead ?? 0
  let edits = 0
  let lastSent = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | undefined
  let over = false

  async function keep(): Promise<void> {
    if (over) return
    const editedAt = savedAt.value ?? Date.now()
    const kept: KeptDraft = {
      baseVersion: baseVersion.value,
      content: toRaw(content),
      editedAt,
      dirty: dirty.value,
      syncedAt: syncedAt.value,
      ahead,
    }
    place.value = (await saveDraft(key, kept)).place
  }

  function touched(): void {
    edits++
    dirty.value = true
    savedAt.value = Date.now()
    void keep()
    schedule(Math.max(PAUSE, lastSent + INTERVAL - Date.now()))
  }

  function schedule(wait: number): void {
    if (!over && !signedOut.value) timer ??= setTimeout(() => void flush(), wait)
  }

  /** Brings the draft to the server now; resolves when it is there or cannot get there. */
  async function flush(timeout?: number): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    await sending
    if (over || !dirty.value) return
    sending = send(timeout)
    await sending
    sending = undefined
    if (dirty.value) schedule(offline.value ? OFFLINE_INTERVAL : INTERVAL)
  }

  async function send(timeout?: number): Promise<void> {
    const sent = edits
    lastSent = Date.now()
    try {
      const { sendDraft } = await fetchDraftSending()
      const at = await sendDraft(key, content, baseVersion.value, timeout)
      offline.value = false
      signedOut.value = false
      if (at === null) return
      syncedAt.value = at
      ahead = Date.parse(at) - Date.now()
      dirty.value = edits !== sent
      await keep()
    } catch (failure) {
      offline.value = !online.value
      signedOut.value = (failure as RequestFailure).code === 'UNAUTHENTICATED'
    }
  }

  /** The draft has become a version: nothing is kept any longer, and nothing late brings it back. */
  function stop(): void {
    over = true
    clearTimeout(timer)
  }

  // What an earlier page did not bring to the server follows its person all the same.
  if (dirty.value) schedule(PAUSE)
  useMoments({ back: () => void flush(), leaving: () => void flush() })
  watch(asked, (asking) => !asking && void flush())
  onScopeDispose(() => {
    void flush()
    clearTimeout(timer)
  })

  const chip = computed(() => {
    if (place.value === 'page') return { state: 'page' } as const
    if (offline.value) return { state: 'offline' } as const
    if (dirty.value) return { state: 'saved', at: savedAt.value } as const
    if (syncedAt.value) return { state: 'synced', at: syncedAt.value } as const
    return null
  })

  return { baseVersion, savedAt, signedOut, chip, touched, flush, keep, stop }
}

export type DraftKeeping = ReturnType<typeof useDraftKeeping>
