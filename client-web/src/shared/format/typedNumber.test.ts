import { describe, expect, it } from 'vitest'
import { readNumber } from './typedNumber'

const value = (typed: string, decimals = 0): unknown => {
  const reading = readNumber(typed, decimals)
  return reading.kind === 'value' ? reading.value : reading.kind === 'refused' ? reading.reason : ''
}

describe('a typed number', () => {
  it('may be full-width, grouped and spaced', () => {
    expect(value('１２')).toBe('12')
    expect(value('1,234')).toBe('1234')
    expect(value('１，２３４')).toBe('1234')
    expect(value(' 3 200 ')).toBe('3200')
    expect(value('３２００．５０', 2)).toBe('3200.5')
    expect(value('120。5', 2)).toBe('120.5')
  })

  it('is empty when nothing was typed, which is not 0', () => {
    expect(value('')).toBe('')
    expect(value('   ')).toBe('')
    expect(value('0')).toBe('0')
    expect(value('000')).toBe('0')
  })

  it('is refused with the reason when it is impossible', () => {
    expect(value('0.5')).toBe('fraction')
    expect(value('1.005', 2)).toBe('precision')
    expect(value('-3')).toBe('negative')
    expect(value('－3')).toBe('negative')
    expect(value('三')).toBe('text')
    expect(value('1e3')).toBe('text')
    expect(value('.')).toBe('text')
    expect(value('1,23')).toBe('grouping')
    expect(value('123456789012345678901234567890')).toBe('tooLong')
  })

  it('counts 2.0 as a whole number', () => {
    expect(value('2.0')).toBe('2')
    expect(value('-0')).toBe('0')
  })
})
