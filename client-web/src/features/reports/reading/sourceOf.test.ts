import { describe, expect, it } from 'vitest'
import { aLine } from '../testing'
import { sourceOf } from './sourceOf'

describe('a figure names its source', () => {
  const ledger = { ledgerOf: 'patents', name: 'ledger', englishName: null, value: '3', records: 3, since: '2026-10', source: 'LIST' as const, awaitingCheck: 0, claimed: 0, unclaimed: 0, gathered: 0, awaitingBelow: 0, demonstration: false }

  it('that of the records it is counted from', () => {
    expect(sourceOf(aLine('patents', { value: '3.0', ledger }))).toBe('LIST')
    expect(sourceOf(aLine('patents', { value: '3', ledger: { ...ledger, source: 'BOTH' } }))).toBe('BOTH')
  })

  it('the unit itself where it says another figure, or that there is none', () => {
    expect(sourceOf(aLine('patents', { value: '4', ledger }))).toBe('UNIT')
    expect(sourceOf(aLine('patents', { value: '0', ledger: { ...ledger, value: '0', records: 0, source: null } }))).toBe('UNIT')
  })

  it('none where there is no figure or no ledger', () => {
    expect(sourceOf(aLine('patents', { value: null, ledger }))).toBeNull()
    expect(sourceOf(aLine('patents', { value: '3' }))).toBeNull()
  })
})
