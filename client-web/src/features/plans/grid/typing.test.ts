import { describe, expect, it } from 'vitest'
import type { Entry, Indicator } from './entry'
import { quotesAnother } from './entry'
import { entries, LICENCES, STATIONS, target, unitOf } from './testing'
import { refusalOf, typedInto } from './typing'

function typed(text: string, before: Entry | null = null, indicator: Indicator = LICENCES, base: Entry[] = []): Entry | null | undefined {
  const known = before ? entries(before) : new Map()
  return typedInto({ place: target('a 2024', indicator), text }, { indicator, entries: known, base: entries(...base), unit: unitOf })?.after
}

describe('a figure typed into a cell', () => {
  it('becomes a target with what is usual for its kind, its span and its direction', () => {
    expect(typed('5')).toMatchObject({ unit: 'a', value: '5', meaning: 'INCREMENT', operator: 'AT_LEAST', quote: 'L：A，2024，5', typed: null })
    expect(typed('5', null, STATIONS)).toMatchObject({ meaning: 'LEVEL' })
    expect(typed('5', null, { ...LICENCES, direction: 'LOWER' })).toMatchObject({ operator: 'AT_MOST' })
  })

  it('may be full-width, grouped, and carry its unit of measure', () => {
    expect(typed('１，２３４')).toMatchObject({ value: '1234' })
    expect(typed('1,234 x')).toMatchObject({ value: '1234' })
    expect(typed('0')).toMatchObject({ value: '0' })
    expect(typed('3.14', null, { ...LICENCES, decimals: 2 })).toMatchObject({ value: '3.14' })
  })

  it('stays as typed where it cannot be, and says why', () => {
    for (const [text, reason] of [['-3', 'negative'], ['2.5', 'fraction'], ['many', 'text'], ['1,23', 'grouping']] as const) {
      const entry = typed(text, target('a 2024 5'))!
      expect(entry).toMatchObject({ typed: text, value: '5' })
      expect(refusalOf(entry, LICENCES)).toBe(reason)
    }
    expect(refusalOf(typed('1.234', null, { ...LICENCES, decimals: 2 })!, { ...LICENCES, decimals: 2 })).toBe('precision')
    expect(refusalOf(target('a 2024 5'), LICENCES)).toBeNull()
  })

  it('keeps a document’s quote and warns that it says another number', () => {
    const before = target('a 2024 15', LICENCES, { quote: 'Annex 3: A, 15' })
    const after = typed('20', before)!
    expect(after).toMatchObject({ value: '20', quote: 'Annex 3: A, 15' })
    expect(quotesAnother(after, before)).toBe(true)
    expect(quotesAnother({ ...after, quote: 'Annex 3: A, 20' }, before)).toBe(false)
    expect(quotesAnother({ ...after, quote: 'Annex 3：A，2024，15' }, undefined)).toBe(true)
    expect(quotesAnother({ ...after, quote: 'Annex 3：A，2024，20' }, undefined)).toBe(false)
  })

  it('lets the quote follow that was written by itself', () => {
    expect(typed('7', target('a 2024 5'))).toMatchObject({ value: '7', quote: 'L：A，2024，7' })
  })

  it('gives an emptied cell its words back', () => {
    const stored = target('a 2024 5', LICENCES, { quote: 'as printed', source: 'annex' })
    expect(typed('', stored)).toBeNull()
    expect(typed('6', null, LICENCES, [stored])).toMatchObject({ value: '6', quote: 'as printed', source: 'annex' })
  })

  it('is words where the target is words', () => {
    const words = target('a 2024', LICENCES, { meaning: 'QUALITATIVE', operator: null, quote: 'keep ahead' })
    expect(typed('stay ahead', words)).toMatchObject({ quote: 'stay ahead', value: null })
    expect(refusalOf({ ...words, quote: ' ' }, LICENCES)).toBe('quote')
  })
})
