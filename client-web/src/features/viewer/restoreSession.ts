import { CurrentViewerDocument } from '@/gql/viewer'
import { aheadBy } from '@/shared/ahead'
import { execute, RequestFailure } from '@/shared/graphql'
import { askToSignInAgain } from '@/shared/reauthentication'
import { leftUnheard, rememberedViewer } from '@/shared/remembered'
import { heardTime } from '@/shared/serverClock'
import { session, signedIn, signedOut } from '@/shared/session'

const PATIENCE = 100

/**
 * Asks the server who is here. On a slow or absent line the person who was here last goes on: the page opens from what the
 * device holds, and the server decides anew with every request. After signing out nobody is remembered, with or without a line.
 */
export async function restoreSession(): Promise<void> {
  if (leftUnheard()) return leave()
  const remembered = rememberedViewer()
  const left = PATIENCE - aheadBy(CurrentViewerDocument, {})
  const asking = ask()
  if (!remembered) return asking
  const slow = new Promise<void>((resolve) => setTimeout(resolve, left))
  await Promise.race([asking, slow])
  if (!session.known) signedIn(remembered)
}

async function ask(): Promise<void> {
  try {
    const { viewer } = await execute(CurrentViewerDocument, {}, { quietly: true })
    if (viewer) heardTime(viewer.now)
    if (viewer?.person) signedIn(viewer)
    else nobody()
  } catch (failure) {
    if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return nobody()
    if (session.known) return
    const remembered = rememberedViewer()
    if (remembered) signedIn(remembered)
    else signedOut()
  }
}

/** Where the page stands already, the person signs in over it; not over the page that signs in. */
function nobody(): void {
  if (session.viewer && location.pathname !== '/sign-in') void askToSignInAgain()
  else signedOut()
}

/** What the server has not heard is said first. */
async function leave(): Promise<void> {
  signedOut()
  const { tellTheServer } = await import('./unheard')
  await tellTheServer()
}
