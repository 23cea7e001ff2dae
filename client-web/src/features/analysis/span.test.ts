import { describe, expect, it } from 'vitest'
import { inPeriods, lengthOf, monthsToPredecessor, spanOf } from './span'

describe('the months of a question', () => {
  it('are told from the last one', () => {
    expect(spanOf('MONTH', '2026-11', null)).toEqual({ from: '2026-11', to: '2026-11' })
    expect(spanOf('QUARTER', '2026-11', null)).toEqual({ from: '2026-10', to: '2026-11' })
    expect(spanOf('HALF_YEAR', '2026-06', null)).toEqual({ from: '2026-01', to: '2026-06' })
    expect(spanOf('YEAR', '2026-11', null)).toEqual({ from: '2026-01', to: '2026-11' })
    expect(spanOf('TWELVE', '2026-11', null)).toEqual({ from: '2025-12', to: '2026-11' })
  })

  it('of a range never end before they begin', () => {
    expect(spanOf('RANGE', '2026-03', '2025-02')).toEqual({ from: '2025-02', to: '2026-03' })
    expect(spanOf('RANGE', '2026-03', '2026-05')).toEqual({ from: '2026-03', to: '2026-03' })
    expect(spanOf('RANGE', '2026-03', null)).toEqual({ from: '2026-03', to: '2026-03' })
  })

  it('begin where the first period of their rows does', () => {
    expect(inPeriods({ from: '2026-02', to: '2026-11' }, 'QUARTER').from).toBe('2026-01')
    expect(inPeriods({ from: '2026-08', to: '2026-11' }, 'HALF_YEAR').from).toBe('2026-07')
    expect(inPeriods({ from: '2025-12', to: '2026-11' }, 'YEAR').from).toBe('2025-01')
    expect(inPeriods({ from: '2025-12', to: '2026-11' }, undefined).from).toBe('2025-12')
  })

  it('are compared with as many months before, rows of periods with the period before', () => {
    const span = { from: '2026-01', to: '2026-10' }
    expect(lengthOf(span)).toBe(10)
    expect(monthsToPredecessor(span, undefined)).toBe(10)
    expect(monthsToPredecessor(span, 'MONTH')).toBe(1)
    expect(monthsToPredecessor(span, 'QUARTER')).toBe(3)
  })
})
