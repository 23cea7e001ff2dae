import { describe, expect, it } from 'vitest'
import { aLine, aReport, typed } from '../testing'
import { draft, lineOf, pendingFor, submission } from './submission'

const report = aReport([aLine('patents'), aLine('money', {}, { kind: 'AMOUNT', decimals: 2 }), aLine('stations')])
const content = {
  lines: { patents: typed('０'), money: typed('1,200.50', { note: ' 两家 ' }), stations: typed('', { notApplicable: true, note: '没有' }) },
  texts: { problems: ' ' },
}

describe('a submission', () => {
  it('sends every line: an explicit 0, an exact amount, a line that does not apply', () => {
    expect(submission(report, content, 0)).toEqual({
      unit: '370402101',
      month: '2026-10',
      baseVersion: 0,
      lines: [
        { indicator: 'patents', value: '0', notApplicable: false, note: null },
        { indicator: 'money', value: '1200.5', notApplicable: false, note: '两家' },
        { indicator: 'stations', notApplicable: true, note: '没有' },
      ],
      texts: [],
    })
  })

  it('keeps its key while the content is the same, and gets a new one when it differs', () => {
    const first = pendingFor(submission(report, content, 0), null, 1)
    const again = pendingFor(submission(report, { ...content, texts: { problems: '' } }, 0), first, 2)
    const other = pendingFor(submission(report, content, 1), first, 3)
    expect(again.key).toBe(first.key)
    expect(other.key).not.toBe(first.key)
    expect(first.key).toMatch(/^[\w-]{8,64}$/)
  })

  it('finds the line a refusal is about by its place in what was sent', () => {
    const problem = { __typename: 'InputProblem' as const, code: 'FRACTION', message: '要填整数', path: ['lines', '1', 'value'] }
    expect(lineOf(problem, submission(report, content, 0))).toBe('money')
    expect(lineOf({ ...problem, path: ['month'] }, submission(report, content, 0))).toBeNull()
  })
})

describe('a draft', () => {
  it('holds what was typed as it was typed, and leaves out what is empty', () => {
    const half = { lines: { patents: typed('1.'), money: typed(''), stations: typed('') }, texts: { problems: '缺人' } }
    expect(draft(report, half, 2)).toMatchObject({
      baseVersion: 2,
      lines: [{ indicator: 'patents', value: '1.', notApplicable: false, note: null }],
      texts: [{ code: 'problems', text: '缺人' }],
    })
  })
})
