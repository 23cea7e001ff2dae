import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aLine, aReport, typed } from '../../testing'
import { NOTHING } from '../entry'
import { lineStatus } from '../lineStatus'
import { judgeOf } from '@/shared/odd/judge'
import { judge, oddities } from '../oddity'
import { arriving, ledgerState } from './ledgerEntry'

const kept = (value: string, records: number, part = {}) => aLine('patents', { ledger: { ledgerOf: 'patents', name: 'ledger', englishName: null, value, records, since: '2026-10', source: 'UNIT' as const, awaitingCheck: 0, claimed: 0, unclaimed: 0, gathered: 0, awaitingBelow: 0, demonstration: false }, ...part })

const rules = (['NO_LEDGER', 'LEDGER_DIFFERS'] as const).map((code) => ({ code, active: true, thresholds: [] }))

describe('a line with a ledger', () => {
  beforeEach(() => {
    judge.value = judgeOf(() => aReport([], { checks: { rules, relations: [] } }), { lines: {} })
  })
  afterEach(() => {
    judge.value = undefined
  })

  it('takes the figure of the ledger while nothing is in it', () => {
    expect(arriving(kept('2', 2), NOTHING)).toBe('2')
    expect(arriving(kept('2', 2), typed('1'))).toBeNull()
    expect(arriving(kept('2', 2), { ...NOTHING, notApplicable: true })).toBeNull()
  })

  it('follows the ledger while what the ledger put there still stands', () => {
    expect(arriving(kept('5', 5), typed('2', { ledger: '2' }))).toBe('5')
    expect(arriving(kept('0', 0), typed('2', { ledger: '2' }))).toBe('')
    expect(arriving(kept('2', 2), typed('2', { ledger: '2' }))).toBeNull()
    expect(arriving(kept('5', 5), typed('3', { ledger: '2' }))).toBeNull()
    expect(arriving(kept('5', 5), typed('', { ledger: '2' }))).toBeNull()
  })

  it('is not filled from a month without records: an explicit 0 is said by a person', () => {
    expect(arriving(kept('0', 0), NOTHING)).toBeNull()
    expect(ledgerState(kept('0', 0), NOTHING)).toBe('empty')
  })

  it('stays empty where the person emptied what was submitted', () => {
    expect(arriving(kept('2', 2, { status: 'REPORTED', value: '2' }), NOTHING)).toBeNull()
  })

  it('asks for a word when another number is typed, and for none when it is the same', () => {
    expect(oddities(kept('2', 2), typed('3')).map(({ code }) => code)).toEqual(['LEDGER_DIFFERS'])
    expect(lineStatus(kept('2', 2), typed('3'))).toBe('odd')
    expect(lineStatus(kept('2', 2), typed('3', { note: 'one came late' }))).toBe('typed')
    expect(oddities(kept('2', 2), typed('２'))).toEqual([])
    expect(oddities(kept('10.5', 2, {}), typed('10.50'))).toEqual([])
    expect(ledgerState(kept('2', 2), typed('3'))).toBe('other')
    expect(ledgerState(kept('2', 2), typed('2'))).toBe('same')
  })

  it('asks for a word when nothing was recorded', () => {
    expect(oddities(kept('0', 0), typed('3')).map(({ code }) => code)).toEqual(['NO_LEDGER'])
    expect(oddities(kept('0', 0), typed('0'))).toEqual([])
  })

  it('says what the server said while it is as submitted', () => {
    const line = kept('2', 2, { status: 'REPORTED', value: '3', note: null, warnings: [{ code: 'LEDGER_DIFFERS', message: 'the server’s words' }] })
    expect(oddities(line, typed('3')).map(({ message }) => message)).toEqual(['the server’s words'])
  })
})
