import { describe, expect, it } from 'vitest'
import type { Field } from '../ledger'
import { missingIn, pendingFor, problemsOf, sentValues } from './recordInput'

const field = (code: string, part: Partial<Field> = {}): Field => ({ code, label: code, englishLabel: null, help: null, type: 'TEXT', role: null, required: false, choices: [], unitOfMeasure: null, remindDaysBefore: null, retired: false, counts: null, ...part })
const fields = [field('number', { required: true }), field('granted', { type: 'DATE', role: 'COUNTED_ON' }), field('owner')]

describe('a record on its way', () => {
  it('says what is filled in, in the order of the fields', () => {
    expect(sentValues(fields, { owner: 'a', number: ' 7 ', granted: ' ' })).toEqual([{ field: 'number', value: ' 7 ' }, { field: 'owner', value: 'a' }])
  })

  it('keeps its key while it says the same, and gets another with other content', () => {
    const first = pendingFor({ number: '7' }, null)
    expect(pendingFor({ number: '7' }, first).key).toBe(first.key)
    expect(pendingFor({ number: '8' }, first).key).not.toBe(first.key)
  })

  it('needs what is required and the date that decides the month', () => {
    expect(missingIn(fields, { owner: 'a' }).map(({ code }) => code)).toEqual(['number', 'granted'])
    expect(missingIn(fields, { number: '7', granted: '2026-10-01' })).toEqual([])
  })

  it('is told what is wrong at its fields, and the rest above them', () => {
    const said = [{ message: 'taken', path: ['values', 'number'] }, { message: 'off', path: ['indicator'] }]
    expect(problemsOf(said, fields)).toEqual({ at: { number: 'taken' }, general: 'off' })
  })
})
