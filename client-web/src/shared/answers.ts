import type { PersistedDocument } from './graphql'
import { personId } from './session'
import { shelf } from './store'

/** What the server answered this person, and when that was by the phone's clock. */
export interface KeptAnswer<Result> {
  hash: string
  answer: Result
  at: number
}

const answers = shelf<KeptAnswer<unknown>>('answers')

const keyOf = (document: { name: string }, variables: unknown): string => document.name + JSON.stringify(variables)

export async function keepAnswer<Result, Variables>(document: PersistedDocument<Result, Variables>, variables: Variables, answer: Result): Promise<void> {
  if (personId.value) await answers.put(personId.value, keyOf(document, variables), { hash: document.hash, answer, at: Date.now() })
}

/** The last answer to this very question. One to the question as an earlier release asked it lacks what pages now read. */
export async function recallAnswer<Result, Variables>(document: PersistedDocument<Result, Variables>, variables: Variables): Promise<KeptAnswer<Result> | undefined> {
  const kept = (await answers.get(personId.value, keyOf(document, variables))) as KeptAnswer<Result> | undefined
  return kept?.hash === document.hash ? kept : undefined
}
