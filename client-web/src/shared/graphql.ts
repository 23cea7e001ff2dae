import { ref } from 'vue'
import { takeAhead } from './ahead'
import { language } from './i18n'
import { bodyOf, post } from './request'

/** An operation the server knows by its hash. Generated from the `.graphql` files of a feature. */
export interface PersistedDocument<Result, Variables> {
  readonly name: string
  readonly hash: string
  /** Types only: what the operation answers and takes. */
  readonly __types?: (variables: Variables) => Result
}

export type FailureCode =
  | 'NETWORK'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'INTERNAL_ERROR'

/** A request that brought no answer. NETWORK: it may or may not have reached the server. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure'
  readonly code: FailureCode
  readonly id: string | undefined

  constructor(code: FailureCode, message: string, id?: string) {
    super(message)
    this.code = code
    this.id = id
  }
}

interface Answer<Result> {
  data?: Result | null
  errors?: Array<{ message: string; extensions?: { code?: string; errorId?: string } }>
}

export interface RequestOptions {
  timeout?: number
  /** Answer "not signed in" at once, without opening the sign-in sheet. */
  quietly?: boolean
  /** Goes on when the page is put away: for what must be kept on leaving, up to 64 kB. */
  keepalive?: boolean
}

const TIMEOUT = 30_000
const CODES: readonly FailureCode[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'TOO_COMPLEX',
  'RATE_LIMITED',
  'INTERNAL_ERROR',
]

/** Whether the last request was answered. `navigator.onLine` is not asked: it is wrong too often. */
export const online = ref(true)

/** How much is under way that a page waits for. */
export const asking = { count: 0 }

/** Counts requests the server did not understand: this page may be older than the server. */
export const misunderstood = ref(0)

let signInAgain: () => Promise<boolean> = () => Promise.resolve(false)

/** What to do when the session ran out: resolves true once the same person is signed in again. */
export function whenSignedOut(handler: () => Promise<boolean>): void {
  signInAgain = handler
}

/** Asks the person to sign in again; true once they did. */
export function signedInAgain(): Promise<boolean> {
  return signInAgain()
}

export async function execute<Result, Variables>(
  document: PersistedDocument<Result, Variables>,
  variables: Variables,
  options: RequestOptions = {},
): Promise<Result> {
  try {
    return await send(document, variables, options)
  } catch (failure) {
    const signedOut = failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED'
    if (!signedOut || options.quietly || !(await signInAgain())) throw failure
    return send(document, variables, options)
  }
}

async function send<Result, Variables>(
  document: PersistedDocument<Result, Variables>,
  variables: Variables,
  options: RequestOptions,
): Promise<Result> {
  let code: FailureCode | undefined
  asking.count++
  try {
    return await ask(document, variables, options)
  } catch (failure) {
    code = (failure as RequestFailure).code
    throw failure
  } finally {
    asking.count--
    online.value = code !== 'NETWORK'
    if (code === 'BAD_USER_INPUT') misunderstood.value++
  }
}

async function ask<Result, Variables>(
  document: PersistedDocument<Result, Variables>,
  variables: Variables,
  options: RequestOptions,
): Promise<Result> {
  const answer = await answerTo<Result>(bodyOf(document, variables), options)
  const error = answer.errors?.[0]
  if (error) throw new RequestFailure(codeOf(error.extensions?.code), error.message, error.extensions?.errorId)
  if (answer.data === null || answer.data === undefined) throw new RequestFailure('INTERNAL_ERROR', 'No data')
  return answer.data
}

async function answerTo<Result>(body: string, { timeout = TIMEOUT, keepalive = false }: RequestOptions): Promise<Answer<Result>> {
  const early = takeAhead(body, language.value)
  const aborter = early?.aborter ?? new AbortController()
  const timer = setTimeout(() => aborter.abort(), timeout)
  try {
    const response = await (early?.response ?? post(body, language.value, { keepalive, signal: aborter.signal }))
    return await read<Result>(response)
  } catch (failure) {
    if (failure instanceof RequestFailure) throw failure
    throw new RequestFailure('NETWORK', String(failure))
  } finally {
    clearTimeout(timer)
  }
}

async function read<Result>(response: Response): Promise<Answer<Result>> {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('json')) return (await response.json()) as Answer<Result>
  throw new RequestFailure(codeOfStatus(response.status), `HTTP ${response.status}`)
}

function codeOf(code: string | undefined): FailureCode {
  // A server without its database is as good as no line: it comes back, and the same is sent again.
  if (code === 'UNAVAILABLE') return 'NETWORK'
  return CODES.find((known) => known === code) ?? 'INTERNAL_ERROR'
}

export function codeOfStatus(status: number): FailureCode {
  if (status === 401) return 'UNAUTHENTICATED'
  if (status === 403) return 'FORBIDDEN'
  if (status === 404) return 'NOT_FOUND'
  if (status === 429) return 'RATE_LIMITED'
  // A gateway without its server, or a town hall's proxy page: as good as no line.
  if (status === 502 || status === 503 || status === 504 || status < 400) return 'NETWORK'
  return status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL_ERROR'
}
