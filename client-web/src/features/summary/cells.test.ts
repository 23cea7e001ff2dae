import { expect, it } from 'vitest'
import type { Summary, SummaryRow } from './cells'
import { rowsAsked } from './cells'

function row(kind: SummaryRow['kind'], state: SummaryRow['state'], ...statuses: Array<SummaryRow['cells'][number]['status']>): SummaryRow {
  const cells = statuses.map((status) => ({ status, value: null, toDate: null, approved: false, carriedFrom: null }))
  return { kind, state, unit: { code: state ?? kind, name: '', englishName: null }, cells }
}

it('leaves out units that no form asks, and keeps all others', () => {
  const asked = row('CHILD', 'NOT_STARTED', 'NOT_REPORTED', 'NOT_APPLICABLE')
  const exempt = row('CHILD', 'APPROVED', 'NOT_APPLICABLE', 'NOT_APPLICABLE')
  const never = row('CHILD', 'NOT_STARTED', 'NOT_APPLICABLE', 'NOT_APPLICABLE')
  const own = row('OWN', 'NOT_STARTED', 'NOT_APPLICABLE', 'NOT_APPLICABLE')
  expect(rowsAsked({ rows: [asked, never, exempt, own] } as unknown as Summary)).toEqual([asked, exempt, own])
})
