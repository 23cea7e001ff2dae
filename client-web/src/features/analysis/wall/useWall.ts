import type { Ref } from 'vue'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { SavedAnswerQuery, SavedQuestionsQuery } from '@/gql/analysis'
import { SavedAnswerDocument, SavedQuestionsDocument } from '@/gql/analysis'
import { asFailure } from '@/shared/composables/useQuery'
import type { FailureCode } from '@/shared/graphql'
import { execute } from '@/shared/graphql'
import { onMoments } from '@/shared/moments'
import { lastAnswers } from './lastAnswers'
import { MOST_PANELS } from './wall'

export interface Panel {
  readonly id: string
  /**
   * The last answer there was, also one that this device kept from before the page was opened; it stays while none comes. Null before the first, and of what may
   * not be seen any more.
   */
  readonly shown: SavedAnswerQuery | null
  readonly failure: FailureCode | null
  /** What the server said of it, where it refused. */
  readonly words: string
}

/** How the wall goes on. `cut`: nobody answers; `signedOut`: the session is over; `empty`: there is nothing to show. */
export type WallState = 'waiting' | 'fresh' | 'cut' | 'signedOut' | 'empty'

export interface UseWall {
  panels: Readonly<Ref<readonly Panel[]>>
  state: Readonly<Ref<WallState>>
  /** At once, and not when its time has come. */
  again: () => void
}

export const REFRESH = 5 * 60_000
/** Until somebody answers again. */
export const RETRY = 20_000

/** Answers that say that this is not the person's to see any more: then what was seen goes too. */
const NO: readonly FailureCode[] = ['FORBIDDEN', 'NOT_FOUND']

/** Answers that come again by themselves. Nobody touches a wall: it never asks to sign in, and shows the last answers until there are others. */
export function useWall(chosen: () => readonly string[]): UseWall {
  const panels = shallowRef<readonly Panel[]>([])
  const state = ref<WallState>('waiting')
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function round(mine: number): Promise<FailureCode | null> {
    const ids = await idsOf(chosen())
    if (mine !== latest) return null
    panels.value = ids.map((id) => panels.value.find((panel) => panel.id === id) ?? { id, shown: null, failure: null, words: '' })
    for (const id of ids) {
      const failure = await renew(id, mine)
      if (mine === latest && failure === 'NETWORK') await recallAll(mine)
      if (mine !== latest || failure === 'NETWORK' || failure === 'UNAUTHENTICATED') return failure
    }
    return null
  }

  async function renew(id: string, mine: number): Promise<FailureCode | null> {
    try {
      const shown = await execute(SavedAnswerDocument, { id }, { quietly: true })
      lastAnswers.keep(SavedAnswerDocument, { id }, shown)
      if (mine === latest) put({ id, shown, failure: null, words: '' })
      return null
    } catch (problem) {
      const { code, message } = asFailure(problem)
      if (NO.includes(code)) lastAnswers.drop(SavedAnswerDocument, { id })
      const shown = await lastOf(id, code)
      if (mine === latest) put({ id, shown, failure: code, words: message })
      return code
    }
  }

  async function lastOf(id: string, failure: FailureCode): Promise<SavedAnswerQuery | null> {
    if (NO.includes(failure)) return null
    const shown = panels.value.find((panel) => panel.id === id)?.shown ?? null
    return shown ?? (failure === 'NETWORK' ? lastAnswers.recall(SavedAnswerDocument, { id }) : null)
  }

  /** Nobody answers the first of them, so none of the others is asked: what is kept of them is shown. */
  async function recallAll(mine: number): Promise<void> {
    for (const { id, shown, failure, words } of panels.value) {
      const last = shown ?? (await lastOf(id, 'NETWORK'))
      if (mine === latest) put({ id, shown: last, failure: failure ?? 'NETWORK', words })
    }
  }

  function put(panel: Panel): void {
    panels.value = panels.value.map((one) => (one.id === panel.id ? panel : one))
  }

  async function go(): Promise<void> {
    clearTimeout(timer)
    const mine = ++latest
    let failure: FailureCode | null
    try {
      failure = await round(mine)
    } catch (problem) {
      failure = asFailure(problem).code
    }
    if (mine !== latest) return
    state.value = failure === 'UNAUTHENTICATED' ? 'signedOut' : failure ? 'cut' : panels.value.length === 0 ? 'empty' : 'fresh'
    timer = setTimeout(() => void go(), failure || panels.value.some((panel) => panel.failure) ? RETRY : REFRESH)
  }

  watch(() => chosen().join(), () => void go(), { immediate: true })
  const stop = onMoments({ back: () => void (state.value !== 'fresh' && go()) })
  onScopeDispose(() => {
    stop()
    latest++
    clearTimeout(timer)
  })
  return { panels, state, again: () => void go() }
}

async function idsOf(chosen: readonly string[]): Promise<readonly string[]> {
  if (chosen.length > 0) return chosen
  const { savedQuestions } = await questions()
  return savedQuestions.edges.map(({ node }) => node.id).slice(0, MOST_PANELS)
}

async function questions(): Promise<SavedQuestionsQuery> {
  try {
    const found = await execute(SavedQuestionsDocument, {}, { quietly: true })
    lastAnswers.keep(SavedQuestionsDocument, {}, found)
    return found
  } catch (problem) {
    const kept = asFailure(problem).code === 'NETWORK' ? await lastAnswers.recall(SavedQuestionsDocument, {}) : null
    if (!kept) throw problem
    return kept
  }
}
