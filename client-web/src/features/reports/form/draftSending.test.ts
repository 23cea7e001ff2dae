import { describe, expect, it } from 'vitest'
import { aLine, aReport, typed } from '../testing'
import { draftInput } from './draftSending'

const report = aReport([aLine('patents'), aLine('money', {}, { kind: 'AMOUNT', decimals: 2 }), aLine('stations')])

describe('a draft', () => {
  it('holds what was typed as it was typed, and leaves out what is empty', () => {
    const half = { lines: { patents: typed('1.'), money: typed(''), stations: typed('') }, texts: { problems: '缺人' } }
    expect(draftInput(report, half, 2)).toMatchObject({
      baseVersion: 2,
      lines: [{ indicator: 'patents', value: '1.', notApplicable: false, note: null }],
      texts: [{ code: 'problems', text: '缺人' }],
    })
  })
})
