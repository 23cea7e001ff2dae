// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { UnitReportsDocument } from '@/gql/reports'
import { keepAnswer, recallAnswer } from './answers'
import type { Viewer } from './session'
import { signedIn } from './session'

const unit = { unit: '370402101' }
const september = {
  unit: { code: '370402101', name: '税郭镇', englishName: null },
  month: '2026-09',
  state: 'RETURNED',
  version: 1,
  opensOn: '2026-09-25',
  dueAt: '2026-10-08T16:00:00Z',
  returnDueAt: null,
  late: false,
  missing: false,
  filedOnBehalf: false,
  backfilled: false,
  firstSubmittedAt: '2026-10-02T02:00:00Z',
  submittedAt: '2026-10-02T02:00:00Z',
  reviewedAt: null,
  reviewStarted: false,
  lineCount: 12,
  opening: null,
  extension: null,
  remarks: [{ indicator: { code: 'patents', name: '专利', englishName: null, unitOfMeasure: '件', unit: { englishName: null, englishPlural: null }, kind: 'FLOW', decimals: 0 }, remark: { text: '重复', by: { name: '区审核' }, at: '2026-10-03T02:00:00Z', value: '3' } }],
  demonstration: false,
}
const answerOf = (node: Record<string, unknown>): unknown => ({ reports: { edges: [{ node }] } })
/** The same question as the release before asked it. */
const before = { name: 'UnitReports', hash: 'of the release before' }

async function recalled(answer: unknown): Promise<unknown> {
  await keepAnswer(before, unit, answer)
  return (await recallAnswer(UnitReportsDocument, unit))?.answer
}

describe('an answer kept by the release before', () => {
  beforeEach(() => {
    localStorage.clear()
    signedIn({ person: { id: 'li', name: '李秀英', title: null }, grants: [] } as unknown as Viewer)
  })

  it('is shown as long as it holds all that pages read, whatever else it holds', async () => {
    const answer = answerOf({ ...september, gone: 'read by nobody now' })
    expect(await recalled(answer)).toEqual(answer)
    expect(await recalled({ reports: { edges: [] } })).toEqual({ reports: { edges: [] } })
  })

  it('is none where a field is missing, at any depth, or null where pages take it for granted', async () => {
    const { late: _, ...older } = september
    expect(await recalled(answerOf(older))).toBeUndefined()
    expect(await recalled(answerOf({ ...september, dueAt: null }))).toBeUndefined()
    const [{ indicator, remark }] = september.remarks as [(typeof september.remarks)[0]]
    const { by: __, ...anonymous } = remark
    expect(await recalled(answerOf({ ...september, remarks: [{ indicator, remark: anonymous }] }))).toBeUndefined()
    expect(await recalled(null)).toBeUndefined()
  })

  it('is nobody else’s, and not of another unit', async () => {
    await keepAnswer(before, unit, answerOf(september))
    expect(await recallAnswer(UnitReportsDocument, { unit: '370402102' })).toBeUndefined()
    signedIn({ person: { id: 'wang', name: '王', title: null }, grants: [] } as unknown as Viewer)
    expect(await recallAnswer(UnitReportsDocument, unit)).toBeUndefined()
  })
})
