import { failureText } from '@/shared/failureText'
import type { RequestFailure } from '@/shared/graphql'
import { t } from '@/shared/i18n'
import { atAGlance } from './summary'

/** Why there is no answer, in sentences. What the server refuses it says in words that name what to change. */
export interface Refusal {
  /** What heads the page while there is no answer: the server's sentence, where it is read at a glance. */
  readonly heading: string
  /** All that is said of it, the first in short. */
  readonly sentences: readonly string[]
  /** Whether the question itself was refused, so that asking again brings nothing. */
  readonly final: boolean
}

export function refusalOf(failure: RequestFailure): Refusal {
  const { code, message } = failure
  if (code === 'TOO_COMPLEX' || code === 'BAD_USER_INPUT') {
    const [title, hint] = code === 'TOO_COMPLEX' ? [t('analysis.refused.large'), t('analysis.refused.hint')] : [t('analysis.refused.sense'), t('analysis.refused.change')]
    return { heading: atAGlance(message) ? message.replace(/[。.]$/, '') : title, sentences: [title, message, hint], final: true }
  }
  const [title, words] = code === 'NOT_FOUND' ? [t('analysis.refused.nothing'), t('analysis.refused.nothingWords')] : [t('analysis.refused.failed'), failureText(failure)]
  return { heading: title, sentences: [title, words], final: code === 'NOT_FOUND' }
}

/** What is left to say below the heading. */
export function belowHeading({ heading, sentences }: Refusal): string[] {
  return sentences.filter((one) => one.replace(/[。.]$/, '') !== heading)
}
