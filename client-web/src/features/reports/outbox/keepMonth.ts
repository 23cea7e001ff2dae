import { DueReportsDocument, UnitReportsDocument } from '@/gql/reports'
import { keepAnswer } from '@/shared/answers'
import type { PersistedDocument } from '@/shared/graphql'
import { execute } from '@/shared/graphql'

/** A report has changed its state: what 本月 shows without a line is fetched anew, whichever page stands. */
export async function keepMonth(unit: string): Promise<void> {
  await Promise.all([keep(DueReportsDocument, {}), keep(UnitReportsDocument, { unit })])
}

/** What a page would ask is asked now, and its answer kept on the phone. */
export async function keep<Result, Variables>(document: PersistedDocument<Result, Variables>, variables: Variables): Promise<void> {
  try {
    await keepAnswer(document, variables, await execute(document, variables, { quietly: true }))
  } catch {
    // The line has gone again: the page asks when it is opened.
  }
}
