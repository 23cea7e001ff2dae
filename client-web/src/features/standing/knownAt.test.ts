import { describe, expect, it } from 'vitest'
import { endOf, knownDay, lastDayOver } from './knownAt'

describe('a day as of which figures are asked for', () => {
  it('is over in China', () => {
    expect(lastDayOver(Date.parse('2026-11-02T15:59:00Z'))).toBe('2026-11-01')
    expect(lastDayOver(Date.parse('2026-11-02T16:00:00Z'))).toBe('2026-11-02')
  })

  it('ends at midnight in China', () => {
    expect(endOf('2026-11-01')).toBe('2026-11-01T15:59:59.999999Z')
    expect(endOf(null)).toBeNull()
  })

  it('is a day or nothing', () => {
    expect([knownDay('2026-11-01'), knownDay('2026-13-01'), knownDay('yesterday'), knownDay(null)]).toEqual(['2026-11-01', null, null, null])
  })
})
