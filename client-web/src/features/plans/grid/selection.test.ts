import { describe, expect, it } from 'vitest'
import type { Selection } from './selection'
import { areaOf, at, following, moved } from './selection'

const size = { rows: 4, columns: 3 }
const go = (from: Selection, key: string, held: { ctrl?: boolean; shift?: boolean } = {}): string => {
  const next = moved(from, { key, ctrl: false, shift: false, ...held }, size)
  return next ? `${next.active.row}${next.active.column}` : ''
}

describe('keys in the grid', () => {
  it('lead to the neighbour and stop at the edge', () => {
    expect(go(at(1, 1), 'ArrowUp')).toBe('01')
    expect(go(at(1, 1), 'ArrowRight')).toBe('12')
    expect(go(at(0, 0), 'ArrowUp')).toBe('00')
    expect(go(at(3, 2), 'ArrowRight')).toBe('32')
  })

  it('lead to the ends', () => {
    expect(go(at(1, 1), 'Home')).toBe('10')
    expect(go(at(1, 1), 'End')).toBe('12')
    expect(go(at(1, 1), 'Home', { ctrl: true })).toBe('00')
    expect(go(at(1, 1), 'End', { ctrl: true })).toBe('32')
    expect(go(at(1, 1), 'ArrowDown', { ctrl: true })).toBe('31')
    expect(go(at(1, 1), 'PageDown')).toBe('31')
  })

  it('span with Shift, and all with Ctrl+A', () => {
    const spanned = moved(at(2, 2), { key: 'ArrowUp', ctrl: false, shift: true }, size)!
    expect(areaOf(spanned)).toEqual({ top: 1, left: 2, bottom: 2, right: 2 })
    expect(areaOf(moved(spanned, { key: 'a', ctrl: true, shift: false }, size)!)).toEqual({ top: 0, left: 0, bottom: 3, right: 2 })
  })

  it('leave others alone', () => {
    expect(go(at(1, 1), 'x')).toBe('')
    expect(go(at(1, 1), 'Tab')).toBe('')
  })

  it('go on to the next row with Tab while typing, and no further than the last cell', () => {
    expect(following({ row: 0, column: 2 }, false, size).active).toEqual({ row: 1, column: 0 })
    expect(following({ row: 1, column: 0 }, true, size).active).toEqual({ row: 0, column: 2 })
    expect(following({ row: 3, column: 2 }, false, size).active).toEqual({ row: 3, column: 2 })
  })
})
