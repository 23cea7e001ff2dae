import { describe, expect, it } from 'vitest'
import { aLine, aReport, typed } from '../testing'
import { lineOf } from './decisions'
import { outgoingFor, submission } from './submission'

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

  it('keeps its key and its turn while the content is the same, and gets a new key when it differs', () => {
    const first = outgoingFor(report, content, 0, [], 1)
    const again = outgoingFor(report, { ...content, texts: { problems: '' } }, 0, [{ ...first, sent: true }], 2)
    const other = outgoingFor(report, content, 1, [first], 3)
    expect(again).toMatchObject({ key: first.key, order: first.order, sent: true })
    expect(other.key).not.toBe(first.key)
    expect(other).toMatchObject({ order: first.order, sent: false })
    expect(first.key).toMatch(/^[\w-]{8,64}$/)
  })

  it('goes behind what waits already, whatever the clock says', () => {
    const first = outgoingFor(report, content, 0, [], 9_000)
    const second = outgoingFor({ ...report, month: '2026-09' }, content, 0, [first], 1)
    expect(second.order).toBeGreaterThan(first.order)
  })

  it('finds the line a refusal is about by its place in what was sent', () => {
    const problem = { __typename: 'InputProblem' as const, code: 'FRACTION', message: '要填整数', path: ['lines', '1', 'value'] }
    expect(lineOf(problem, submission(report, content, 0))).toBe('money')
    expect(lineOf({ ...problem, path: ['month'] }, submission(report, content, 0))).toBeNull()
  })
})
