import { describe, expect, it } from 'vitest'
import { editable, moved, sendable } from './bulletins'

const text = { title: 'a', addressees: 'b', issuer: 'c', numberWord: 'd', dated: null, withheld: false, sections: [{ heading: '', text: '{x.value}' }], annexes: [{ kind: 'FIGURES' as const, title: 't', indicators: ['x', 'y'] }] }

describe('a text that is edited', () => {
  it('is sent as it was read', () => {
    expect(sendable(editable(text))).toEqual(text)
  })

  it('keeps its date when it has one', () => {
    expect(sendable({ ...editable(text), dated: '2021-08-16' }).dated).toBe('2021-08-16')
  })
})

describe('moving a section', () => {
  it('changes places with its neighbour and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  })
})
