import { describe, expect, it } from 'vitest'
import type { Granted } from './exemptions'
import { ended, inForce } from './exemptions'

const span = (unit: string, indicator: string, fromMonth: string, toMonth: string | null): Granted => ({
  unit: { code: unit, name: unit, englishName: null },
  indicator: { code: indicator, name: indicator, englishName: null },
  fromMonth,
  toMonth,
  reason: 'no bank',
})

describe('spans of 不涉及', () => {
  const granted = [
    span('1', 'pledges', '2026-10', null),
    span('1', 'stations', '2026-01', '2026-09'),
    span('2', 'pledges', '2026-01', '2026-10'),
  ]

  it('hold while their last month has not gone by', () => {
    expect(inForce(granted, '2026-10').map(({ unit, spans }) => [unit.code, spans.length])).toEqual([['1', 1], ['2', 1]])
    expect(inForce(granted, '2026-11').map(({ unit }) => unit.code)).toEqual(['1'])
  })

  it('are kept for reading once ended', () => {
    expect(ended(granted, '2026-10').map(({ unit, spans }) => [unit.code, spans[0]?.indicator.code])).toEqual([['1', 'stations']])
  })
})
