import { describe, expect, it } from 'vitest'
import { codeFor, furtherOn, newField, sentFields } from './fields'

describe('fields of a ledger on their way', () => {
  it('get a code from the English label, or from their type, never twice', () => {
    const number = newField('IDENTIFIER', { label: 'number', englishLabel: 'Patent no.' })
    expect(codeFor(number, new Set())).toBe('patent_no')
    expect(codeFor(number, new Set(['patent_no']))).toBe('patent_no_2')
    expect(codeFor(newField('DATE', { label: 'day' }), new Set())).toBe('date')
    expect(sentFields([newField('DATE'), newField('DATE')]).map(({ code }) => code)).toEqual(['date', 'date_2'])
  })

  it('never take the code of a field that was retired', () => {
    expect(sentFields([newField('TEXT')], ['text'])[0]?.code).toBe('text_2')
  })

  it('keep the code they have, and say only what their type takes', () => {
    const field = newField('DATE', { code: 'granted', label: ' granted ', choices: 'a\nb', unitOfMeasure: 'x', role: 'COUNTED_ON', remindDaysBefore: '60' })
    expect(sentFields([field])[0]).toMatchObject({ code: 'granted', label: 'granted', choices: [], unitOfMeasure: null, required: true, remindDaysBefore: 60 })
  })

  it('end with some of their choices, and with none that was renamed or taken away', () => {
    const field = newField('CHOICE', { choices: 'in force\n gone', endings: ['gone', 'sold'] })
    expect(sentFields([field])[0]).toMatchObject({ choices: ['in force', 'gone'], endings: ['gone'] })
    expect(sentFields([newField('TEXT', { endings: ['gone'] })])[0]?.endings).toEqual([])
  })

  it('fill another line from a number or a date, and from nothing else', () => {
    expect(sentFields([newField('NUMBER', { counts: 'people' }), newField('TEXT', { counts: 'people' })]).map(({ counts }) => counts)).toEqual(['people', null])
    const line = (code: string, kind: 'FLOW' | 'STOCK', toMonth: string | null) => ({ toMonth, indicator: { code, name: code, englishName: null, kind, decimals: 0 } })
    const forms = [
      { unit: { code: 'u' }, audience: 'CHILDREN' as const, lines: [line('people', 'FLOW', null), line('held', 'STOCK', null), line('past', 'FLOW', '2025-12')] },
      { unit: { code: 'u' }, audience: 'OWN' as const, lines: [line('cases', 'FLOW', null)] },
    ]
    expect(furtherOn(forms, { unit: 'u', audience: 'CHILDREN', month: '2026-01' }).map(({ code }) => code)).toEqual(['people'])
  })
})
