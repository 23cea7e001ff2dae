import type { Month } from './format/month'
import type { RequestFailure } from './graphql'
import { session } from './session'

/** Whether a request failed because its month has not begun by the server's clock. */
export function notBegun(month: Month | null, failure: RequestFailure | undefined): month is Month {
  return failure?.code === 'BAD_USER_INPUT' && month !== null && month > (session.viewer?.currentMonth ?? month)
}
