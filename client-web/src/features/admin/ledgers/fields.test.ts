import { describe, expect, it } from 'vitest'
import { codeFor, newField, sentFields } from './fields'

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
})
