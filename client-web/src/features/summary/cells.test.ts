// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest'
import type { Summary, SummaryRow } from './cells'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { rowsAsked, sourceMark, sourceWords } from './cells'

beforeAll(async () => {
  await requireMessages('summary')
  await useLanguage('en')
})

function row(kind: SummaryRow['kind'], state: SummaryRow['state'], ...statuses: Array<SummaryRow['cells'][number]['status']>): SummaryRow {
  const cells = statuses.map((status) => ({ status, value: null, toDate: null, approved: false, source: null, carriedFrom: null }))
  return { kind, state, unit: { code: state ?? kind, name: '', englishName: null }, cells }
}

it('leaves out units that no form asks, and keeps all others', () => {
  const asked = row('CHILD', 'NOT_STARTED', 'NOT_REPORTED', 'NOT_APPLICABLE')
  const exempt = row('CHILD', 'APPROVED', 'NOT_APPLICABLE', 'NOT_APPLICABLE')
  const never = row('CHILD', 'NOT_STARTED', 'NOT_APPLICABLE', 'NOT_APPLICABLE')
  const own = row('OWN', 'NOT_STARTED', 'NOT_APPLICABLE', 'NOT_APPLICABLE')
  expect(rowsAsked({ rows: [asked, never, exempt, own] } as unknown as Summary)).toEqual([asked, exempt, own])
})

it('names the source of a figure beside it, and below the table what the mark means', () => {
  const cell = { ...row('CHILD', 'APPROVED', 'REPORTED').cells[0]!, value: '3' }
  const table = (...sources: Array<typeof cell.source>): Summary => ({ rows: [{ ...row('CHILD', 'APPROVED'), cells: sources.map((source) => ({ ...cell, source })) }] }) as unknown as Summary
  expect(sourceMark({ ...cell, source: 'LIST' })).toBe('N')
  expect(sourceMark({ ...cell, source: 'BOTH' })).toBe('N+')
  expect(sourceMark({ ...cell, source: 'UNIT' })).toBe('')
  expect(sourceWords(table('UNIT', 'LIST'))).toContain('N lists of the national office')
  expect(sourceWords(table('UNIT'))).toBe('Source: the units’ own reports.')
  expect(sourceWords(table(null))).toBe('')
  expect(sourceWords(table('UNIT', null)), 'of what was not kept nothing is said').toBe('')
  expect(sourceWords(table('LIST', null))).toContain('not on record')
})
