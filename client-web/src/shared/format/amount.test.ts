import { describe, expect, it } from 'vitest'
import { compare, isBelow, largest, minus, percentOf, plus, share } from './amount'

describe('amounts', () => {
  it('add up exactly where binary fractions would not', () => {
    expect(plus('0.1', '0.2')).toBe('0.3')
    expect(plus('1200', '2000.55')).toBe('3200.55')
    expect(minus('2', '5')).toBe('-3')
  })

  it('compare by value, not by text', () => {
    expect(compare('9', '10')).toBe(-1)
    expect(compare('10.0', '10')).toBe(0)
    expect(largest(['3', '12', '4.5'])).toBe('12')
    expect(largest([])).toBeNull()
  })

  it('are compared with a part of another where binary fractions would be above it', () => {
    expect(isBelow('55', '0.55', '100')).toBe(false)
    expect(isBelow('54.9999', '0.55', '100')).toBe(true)
  })

  it('are in percent of another, cut and not rounded twice', () => {
    expect(percentOf('2', '3')).toBe('66.6666')
    expect(percentOf('9007199254740993', '9007199254740992')).toBe('100')
    expect(percentOf(34, 36)).toBe('94.4444')
  })

  it('share a yearly target down to whole things, money to four places', () => {
    expect(share('15', 10, 12, true)).toBe('12')
    expect(share('1', 11, 12, true)).toBe('0')
    expect(share('100', 1, 12, false)).toBe('8.3333')
  })
})
