import { describe, expect, it } from 'vitest'
import { keyOf } from './entry'
import { changedKeys, merged, settled } from './merge'
import { entries, LICENCES, target } from './testing'

const base = entries(target('a 2024 5'), target('b 2024 5'), target('c 2024 5'))
const say = (all: ReadonlyMap<string, { unit: string; value: string | null }>): string => [...all.values()].map(({ unit, value }) => unit + value).sort().join(' ')

describe('two people at one draft', () => {
  it('meet only where both changed one target differently', () => {
    const mine = entries(target('a 2024 7'), target('b 2024 5'), target('c 2024 9'))
    const theirs = entries(target('a 2024 6'), target('b 2024 8'), target('c 2024 9'))
    const found = merged(base, mine, theirs)
    expect(found.conflicts.map(({ mine: one, theirs: other }) => `${one?.value} ${other?.value}`)).toEqual(['7 6'])
    expect(found.taken).toEqual([keyOf(target('b 2024'))])
    expect(say(settled(found, { [keyOf(target('a 2024'))]: 'theirs' }))).toBe('a6 b8 c9')
    expect(say(settled(found, { [keyOf(target('a 2024'))]: 'mine' }))).toBe('a7 b8 c9')
  })

  it('meet where one emptied what the other changed', () => {
    const emptied = entries(target('b 2024 5'), target('c 2024 5'))
    const changed = entries(target('a 2024 6'), target('b 2024 5'), target('c 2024 5'))
    const found = merged(base, emptied, changed)
    expect(found.conflicts).toMatchObject([{ mine: null, theirs: { value: '6' } }])
    const other = merged(base, changed, emptied)
    expect(say(settled(other, { [keyOf(target('a 2024'))]: 'theirs' }))).toBe('b5 c5')
  })

  it('do not meet over how a number is written or in which order departments stand', () => {
    const one = entries(target('a 2024 5.00', LICENCES, { quote: 'q', departments: ['x', 'y'] }))
    const other = entries(target('a 2024 5', LICENCES, { quote: 'q', departments: ['y', 'x'] }))
    expect(changedKeys(one, other)).toEqual([])
  })
})
