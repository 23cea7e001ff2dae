import { SignOutDocument } from '@/gql/session'
import { execute, RequestFailure } from '@/shared/graphql'
import { heard } from '@/shared/session'

/** The person signed out where there was no line: the server ends the session now. */
export async function tellTheServer(): Promise<void> {
  try {
    await execute(SignOutDocument, {}, { quietly: true })
    heard()
  } catch (failure) {
    if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') heard()
  }
}
