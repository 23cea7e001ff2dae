import { describe, expect, it } from 'vitest'
import { askable, asks, editable, moved, sendable } from './bulletins'

const text = { title: 'a', addressees: 'b', issuer: 'c', numberWord: 'd', dated: null, withheld: false, sections: [{ heading: '', text: '{x.value}' }], annexes: [{ kind: 'FIGURES' as const, title: 't', indicators: ['x', 'y'] }] }

describe('a text that is edited', () => {
  it('is sent as it was read', () => {
    expect(sendable(editable(text))).toEqual(text)
  })

  it('keeps its date when it has one', () => {
    expect(sendable({ ...editable(text), dated: '2021-08-16' }).dated).toBe('2021-08-16')
  })
})

describe('whom a line of a bulletin is put to', () => {
  const unit = { code: '370402', name: '市中区', englishName: null }
  const units = [{ code: '370402101', name: '税郭镇' }]

  it('is the units it names, or the unit it speaks of as a whole', () => {
    expect(askable({ unit }, units).map(({ name }) => name)).toEqual(['税郭镇'])
    expect(askable({ unit }, [])).toEqual([unit])
  })

  it('is looked for where a bulletin is issued and a target not reached', () => {
    expect(asks({ number: '市知〔2026〕1号' }, { measure: 'BEHIND' })).toBe(true)
    expect(asks({ number: '市知〔2026〕1号' }, { measure: 'DONE' })).toBe(false)
    expect(asks({ number: null }, { measure: 'BEHIND' })).toBe(false)
  })
})

describe('moving a section', () => {
  it('changes places with its neighbour and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  })
})
