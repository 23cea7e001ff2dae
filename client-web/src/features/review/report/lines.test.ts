import { describe, expect, it } from 'vitest'
import type { Line } from './lines'
import { pace, targetOf } from './lines'

function line(value: string, standing: Partial<NonNullable<Line['standing']>>): Line {
  const held = { meaning: 'INCREMENT', operator: 'AT_LEAST', actual: '7', target: '12', due: '10', completion: null, ...standing }
  return { indicator: { kind: 'FLOW', decimals: 0 }, value, standing: held } as Line
}

describe('a line under review', () => {
  it('is held against its target with the value it brings', () => {
    expect(['1', '3', '5'].map((value) => pace(line(value, {})))).toEqual(['BEHIND', 'ON_PACE', 'DONE'])
  })

  it('is held against a limit the other way round', () => {
    expect(['1', '4', '6'].map((value) => pace(line(value, { operator: 'AT_MOST' })))).toEqual(['ON_PACE', 'BEHIND', 'FAR_BEHIND'])
    expect([targetOf(line('1', {})), targetOf(line('1', { operator: 'AT_MOST' }))]).toEqual(['12', '≤12'])
  })
})
