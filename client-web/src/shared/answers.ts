import type { PersistedDocument } from './graphql'
import { keptUnder } from './request'
import { personId } from './session'
import { shelf } from './store'

/** What the server answered this person, and when that was by the phone's clock. */
export interface KeptAnswer<Result> {
  hash: string
  answer: Result
  at: number
}

const answers = shelf<KeptAnswer<unknown>>('answers')

/** Asked for once in a release; fetched in time, since the line may be gone by then. */
export const fetchShapes = () => import('./answerShapes')

export async function keepAnswer<Result, Variables>(document: PersistedDocument<Result, Variables>, variables: Variables, answer: Result): Promise<void> {
  if (personId.value) await answers.put(personId.value, keptUnder(document, variables), { hash: document.hash, answer, at: Date.now() })
}

/**
 * The last answer to this very question. One to the question as an earlier release asked it is given as long as it holds all that pages now
 * read; otherwise there is none.
 */
export async function recallAnswer<Result, Variables>(document: PersistedDocument<Result, Variables>, variables: Variables): Promise<KeptAnswer<Result> | undefined> {
  const kept = (await answers.get(personId.value, keptUnder(document, variables))) as KeptAnswer<Result> | undefined
  if (!kept || kept.hash === document.hash) return kept
  const { fits, shapes } = await fetchShapes()
  const shape = shapes[document.name]
  return shape && fits(shape, kept.answer) ? kept : undefined
}
