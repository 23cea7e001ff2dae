import type { RequestFailure } from './graphql'
import { t } from './i18n'

/** What a failed request means for the person: what happened, that nothing is lost, what to do. */
export function failureText(failure: RequestFailure | undefined): string {
  switch (failure?.code) {
    case 'NETWORK':
      return t('view.network')
    case 'NOT_FOUND':
      return t('view.notFound')
    case 'FORBIDDEN':
    case 'UNAUTHENTICATED':
      return t('view.forbidden')
    case 'RATE_LIMITED':
      return t('view.rateLimited')
    case 'BAD_USER_INPUT':
    case 'TOO_COMPLEX':
      return t('view.refusedRequest')
    default:
      return t('view.server')
  }
}
