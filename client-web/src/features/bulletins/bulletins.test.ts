import { describe, expect, it } from 'vitest'
import { askable, editable, moved, sendable } from './bulletins'

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
    expect(askable({ unit }, { measure: 'BEHIND' }, units).map(({ name }) => name)).toEqual(['税郭镇'])
    expect(askable({ unit }, { measure: 'VALUE' }, [])).toEqual([unit])
  })

  it('is nobody where a target is reached', () => {
    expect(askable({ unit }, { measure: 'DONE' }, units)).toEqual([])
  })
})

describe('moving a section', () => {
  it('changes places with its neighbour and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  })
})
