import { CurrentViewerDocument } from '@/gql/viewer'
import { execute, RequestFailure } from '@/shared/graphql'
import { rememberedViewer, session, signedIn, signedOut } from '@/shared/session'

const PATIENCE = 2_000

/**
 * Asks the server who is here. On a slow or absent line the person who was here last goes on: the page opens from what the
 * device holds, and the server decides anew with every request.
 */
export async function restoreSession(): Promise<void> {
  const remembered = rememberedViewer()
  const asking = ask()
  if (!remembered) return asking
  const slow = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))
  await Promise.race([asking, slow])
  if (!session.known) signedIn(remembered)
}

async function ask(): Promise<void> {
  try {
    const { viewer } = await execute(CurrentViewerDocument, {}, { quietly: true })
    if (viewer?.person) signedIn(viewer)
    else if (!session.known) signedOut()
  } catch (failure) {
    const refused = failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED'
    if (refused && !session.known) signedOut()
    if (refused || session.known) return
    const remembered = rememberedViewer()
    if (remembered) signedIn(remembered)
    else signedOut()
  }
}
