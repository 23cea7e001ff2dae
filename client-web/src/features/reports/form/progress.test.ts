import { describe, expect, it } from 'vitest'
import { aLine, typed } from '../testing'
import type { Content } from './entry'
import { fillable } from './after/fillable'
import { progress } from './progress'

const remark = { text: '请核对', by: { name: '王建国' }, at: '2026-11-03T08:20:00Z', value: '3' }
const lines = [
  aLine('patents'),
  aLine('trademarks', {}, { kind: 'STOCK' }),
  aLine('licences', { status: 'REPORTED', value: '3', remark }),
  aLine('money', {}, { kind: 'AMOUNT', decimals: 2 }),
]

function content(values: Content['lines']): Content {
  const empty = Object.fromEntries(lines.map(({ indicator }) => [indicator.code, typed('')]))
  return { lines: { ...empty, ...values }, texts: {} }
}

describe('progress', () => {
  it('counts an explicit 0 as filled and an empty line as missing', () => {
    expect(progress(lines, content({ patents: typed('0') }))).toMatchObject({ total: 4, filled: 1, missing: 3 })
  })

  it('leads to the first line that is missing or wrong, in the order of the form', () => {
    const done = progress(lines, content({ patents: typed('0.5'), trademarks: typed('1186'), licences: typed('1') }))
    expect(done).toMatchObject({ wrong: 1, toFix: ['patents', 'money'] })
  })

  it('holds a returned line open until it is changed or explained', () => {
    expect(progress(lines, content({ licences: typed('3') })).returned).toBe(1)
    expect(progress(lines, content({ licences: typed('1') })).returned).toBe(0)
    expect(progress(lines, content({ licences: typed('3', { note: '合同已补' }) })).returned).toBe(0)
  })

  it('wants a reason for a line that does not apply', () => {
    expect(progress(lines, content({ patents: typed('', { notApplicable: true }) })).toFix[0]).toBe('patents')
    expect(progress(lines, content({ patents: typed('', { notApplicable: true, note: '没有企业' }) })).toFix[0]).not.toBe('patents')
  })

  it('understands money with two decimals and full-width digits', () => {
    const done = progress(lines, content({ patents: typed('２'), money: typed('1,200.50') }))
    expect(done).toMatchObject({ filled: 2, wrong: 0 })
  })

  it('fills flows and money with 0, never stocks and never what was typed', () => {
    const codes = fillable(lines, content({ patents: typed('2') }).lines).map(({ indicator }) => indicator.code)
    expect(codes).toEqual(['licences', 'money'])
  })
})
