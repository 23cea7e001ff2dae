import type { PersistedDocument } from './graphql'
import { bodyOf, post } from './request'

interface Early {
  response: Promise<Response>
  aborter: AbortController
  language: string
  at: number
}

const early = new Map<string, Early>()

/** Asks before the page that wants to know has arrived; the page's own question finds the answer under way. */
export function askAhead<Result, Variables>(document: PersistedDocument<Result, Variables>, variables: Variables, language: string): Promise<Response> {
  const body = bodyOf(document, variables)
  const aborter = new AbortController()
  const response = post(body, language, { signal: aborter.signal })
  response.catch(() => undefined)
  early.set(body, { response, aborter, language, at: Date.now() })
  return response
}

/** The answer under way to this very question; given once. */
export function takeAhead(body: string, language: string): Early | undefined {
  const found = early.get(body)
  early.delete(body)
  return found?.language === language ? found : undefined
}

/** For how many milliseconds the answer has been under way already. */
export function aheadBy<Result, Variables>(document: PersistedDocument<Result, Variables>, variables: Variables): number {
  const found = early.get(bodyOf(document, variables))
  return found ? Date.now() - found.at : 0
}

/** What the first page has not asked for by the time it stands would be old for any later one. */
export function forgetAhead(): void {
  early.clear()
}
