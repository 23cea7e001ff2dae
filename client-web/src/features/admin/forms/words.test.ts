import { describe, expect, it } from 'vitest'
import type { Form } from './words'
import { firstFree, linesIn, moved, textsIn, withoutForm } from './words'

const indicator = (code: string): Form['lines'][number]['indicator'] => ({ code, name: code, englishName: null, unitOfMeasure: 'item', unit: { englishName: null, englishPlural: null }, kind: 'FLOW', categories: ['c'] })
const line = (code: string, fromMonth: string, toMonth: string | null): Form['lines'][number] => ({ indicator: indicator(code), group: 'g', englishGroup: null, help: null, fromMonth, toMonth })
const form: Form = {
  code: 'f', name: 'f', audience: 'CHILDREN', peerGroup: null, fromMonth: '2024-01', revision: 3, lastReported: '2026-10', unit: { code: 'u', name: 'u', englishName: null },
  lines: [line('a', '2024-01', '2026-10'), line('b', '2024-01', null), line('c', '2026-11', null)],
  texts: [{ code: 'progress', label: 'p', englishLabel: null, target: null, fromMonth: '2024-01', toMonth: null }, { code: 'pledges', label: 'q', englishLabel: null, target: { indicator: { code: 'x', name: 'x', englishName: null } }, fromMonth: '2024-01', toMonth: null }],
}

describe('a form on the way to its next composition', () => {
  it('asks in a month what its spans say', () => {
    expect(linesIn(form, '2026-10').map((one) => one.indicator.code)).toEqual(['a', 'b'])
    expect(linesIn(form, '2026-11').map((one) => one.indicator.code)).toEqual(['b', 'c'])
    expect(textsIn(form, '2026-11')).toEqual([{ code: 'progress', label: 'p', englishLabel: '', answers: '', key: 'progress' }, { code: 'pledges', label: 'q', englishLabel: '', answers: 'x', key: 'pledges' }])
  })

  it('can change after the last reported month, or from its start while nobody filed', () => {
    expect(firstFree(form, '2026-11')).toBe('2026-11')
    expect(firstFree({ ...form, lastReported: null }, '2026-11')).toBe('2024-01')
    expect(firstFree(undefined, '2026-11')).toBe('2026-11')
  })

  it('may be begun for each peer group that shares the one for all', () => {
    const towns = { audience: 'CHILDREN' as const, peerGroup: '镇' }
    expect(withoutForm(['镇', '街道', '镇', null], [form])).toEqual(['镇', '街道'])
    expect(withoutForm(['镇', '街道'], [form, towns])).toEqual(['街道'])
    expect(withoutForm(['镇', '镇'], [form])).toEqual([])
  })

  it('moves a line by one and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  })
})
