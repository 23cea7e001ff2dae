import { describe, expect, it } from 'vitest'
import { typed } from '../testing'
import { draftInput } from './draftSending'

describe('a draft', () => {
  it('holds what was typed as it was typed, and leaves out what is empty', () => {
    const half = { lines: { patents: typed('1.'), money: typed(''), stations: typed('') }, texts: { problems: '缺人' } }
    expect(draftInput({ unit: '370402101', month: '2026-10' }, half, 2)).toMatchObject({
      unit: '370402101',
      month: '2026-10',
      baseVersion: 2,
      lines: [{ indicator: 'patents', value: '1.', notApplicable: false, note: null }],
      texts: [{ code: 'problems', text: '缺人' }],
    })
  })
})
