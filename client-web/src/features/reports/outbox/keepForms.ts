import type { DueReportsQuery } from '@/gql/reports'
import { ReportFormDocument } from '@/gql/reports'
import { recallAnswer } from '@/shared/answers'
import { keep } from './keepMonth'

type Due = DueReportsQuery['dueReports'][number]

/** The forms of what is due are fetched while there is a line, so that one opens without it that was never opened before. */
export async function keepForms(due: readonly Due[]): Promise<void> {
  for (const { unit, month, state, version } of due) {
    const which = { unit: unit.code, month }
    const kept = (await recallAnswer(ReportFormDocument, which))?.answer.report
    if (kept?.state !== state || kept.version !== version) await keep(ReportFormDocument, which)
  }
}
