import type { SubmittedFieldsFragment } from '@/gql/reports'
import { ReportFormDocument } from '@/gql/reports'
import { recallAnswer } from '@/shared/answers'
import { execute } from '@/shared/graphql'
import type { Report } from '../form/entry'

/**
 * The report as a submission left it: what that changed is in the answer, all else is as the phone has it from before. Asked for where
 * the phone has nothing, or has it with other lines.
 */
export async function wholeReport(submitted: SubmittedFieldsFragment): Promise<Report> {
  const which = { unit: submitted.unit.code, month: submitted.month }
  const before = (await recallAnswer(ReportFormDocument, which))?.answer.report
  return (before && together(before, submitted)) ?? (await execute(ReportFormDocument, which, { quietly: true })).report
}

/** Nothing when the two are not about the same lines and texts. */
export function together(before: Report, submitted: SubmittedFieldsFragment): Report | undefined {
  const lines = joined(before.lines, submitted.lines, ({ indicator }) => indicator.code)
  const texts = joined(before.texts, submitted.texts, ({ code }) => code)
  if (!lines || !texts) return undefined
  const whole = { ...before, ...submitted, unit: before.unit, texts }
  return { ...whole, lines: lines.map((line, i) => ({ ...line, indicator: before.lines[i]!.indicator })) }
}

function joined<Known extends Part, Part>(known: readonly Known[], newer: readonly Part[], codeOf: (one: Part) => string): (Known & Part)[] | undefined {
  const byCode = new Map(newer.map((one) => [codeOf(one), one]))
  const both = known.flatMap((one) => {
    const now = byCode.get(codeOf(one))
    return now ? [{ ...one, ...now }] : []
  })
  return both.length === known.length && both.length === newer.length ? both : undefined
}
