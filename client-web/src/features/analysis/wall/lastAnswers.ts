import { keepAnswer, recallAnswer } from '@/shared/answers'
import type { KeptAnswer } from '@/shared/answers'
import type { PersistedDocument } from '@/shared/graphql'
import { keptUnder } from '@/shared/request'
import { personId } from '@/shared/session'
import { shelf } from '@/shared/store'

/** What a wall was answered last, on the device, for the person alone: what it shows when it is opened while nobody answers. */
export const lastAnswers = {
  keep<Result, Variables>(document: PersistedDocument<Result, Variables>, variables: Variables, answer: Result): void {
    void keepAnswer(document, variables, answer)
  },
  async recall<Result, Variables>(document: PersistedDocument<Result, Variables>, variables: Variables): Promise<Result | null> {
    return (await recallAnswer(document, variables))?.answer ?? null
  },
  /** Of what the person may not see any more. */
  drop<Result, Variables>(document: PersistedDocument<Result, Variables>, variables: Variables): void {
    void shelf<KeptAnswer<unknown>>('answers').remove(personId.value, keptUnder(document, variables))
  },
}
