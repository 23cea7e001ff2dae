import { describe, expect, it } from 'vitest'
import { monthChoices, nextPhase, readThreshold } from './details'

describe('details of a plan', () => {
  it('take the threshold in percent and keep it exact', () => {
    expect(['80', '87.5', '５５％', '0', '100'].map(readThreshold)).toEqual(['0.8', '0.875', '0.55', '0', '1'])
    expect(['', 'x', '-1', '101', '80.123'].map(readThreshold)).toEqual([null, null, null, null, null])
  })

  it('offer every month of a span, and the one that is chosen', () => {
    expect(monthChoices('2025-11', '2026-02').map(({ value }) => value)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthChoices('2026-01', '2026-02', '2025-07').map(({ value }) => value)).toEqual(['2025-07', '2026-01', '2026-02'])
  })

  it('let a phase follow the one before it', () => {
    const first = nextPhase([], '2024-01', '2026-12')
    expect(first).toEqual({ name: '', fromMonth: '2024-01', toMonth: '2026-12' })
    expect(nextPhase([{ ...first, toMonth: '2024-06' }], '2024-01', '2026-12').fromMonth).toBe('2024-07')
    expect(nextPhase([first], '2024-01', '2026-12').fromMonth).toBe('2026-12')
  })
})
