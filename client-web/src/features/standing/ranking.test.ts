// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { heatCell } from './heat'
import type { Line } from './line'
import { elapsed, fraction, gap, meterPace, missing, paceOf, planFigures, rankWords, zeroReported } from './line'
import type { IndicatorStanding, Row } from './ranking'
import { ranked, tied, totalOfPlan } from './ranking'

const measured = { unitOfMeasure: '件', unit: { englishName: 'item', englishPlural: 'items' }, decimals: 0, kind: 'FLOW' }
const perPeople = { ...measured, unitOfMeasure: '件/万人', kind: 'RATE', decimals: 2 }
const closure = { ...measured, unitOfMeasure: '%', kind: 'RATE' }

function line(change: Partial<Line>): Line {
  return {
    meaning: 'INCREMENT', operator: 'AT_LEAST', monthValue: { status: 'REPORTED', value: '1' }, actual: '12', target: '15', completion: '80', due: '12', gapToPace: '0',
    gapToTarget: '-3', verdict: 'ON_PACE', note: null, planActual: null, planTarget: null, planCompletion: null, elapsedMonths: 10, periodMonths: 12,
    numerator: null, denominator: null, carriedFrom: null, rank: 1, rankInPeerGroup: 1, tied: false, missingMonths: [], ...change,
  } as Line
}

function row(code: string, peerGroup: string, change: Partial<Line>): Row {
  return { unit: { code, name: code, englishName: null, peerGroup }, line: line(change) } as Row
}

beforeAll(async () => {
  await requireMessages('standing')
  await useLanguage('zh')
})

it('does not put a total of the plan and rows of the year in one column', () => {
  const total = (meaning: Line['meaning'], ...rows: Row[]): IndicatorStanding => ({ total: line({ meaning }), rows }) as unknown as IndicatorStanding
  expect(totalOfPlan(total('CUMULATIVE', row('a', '镇', {})))).toBe(true)
  expect(totalOfPlan(total('CUMULATIVE', row('a', '镇', { meaning: null, target: null })))).toBe(true)
  expect(totalOfPlan(total('CUMULATIVE', row('a', '镇', { meaning: 'CUMULATIVE' })))).toBe(false)
  expect(totalOfPlan(total('INCREMENT', row('a', '镇', {})))).toBe(false)
})

describe('ranking', () => {
  const rows = [
    row('a', '镇', { rank: 3, rankInPeerGroup: 2 }),
    row('b', '镇', { rank: null, rankInPeerGroup: null, note: 'NOT_REPORTED', verdict: null }),
    row('c', '街道', { rank: 1, rankInPeerGroup: 1 }),
    row('d', '镇', { rank: 1, rankInPeerGroup: 1 }),
  ]

  it('puts ranked units first and keeps the official order among equals and the unranked', () => {
    expect(ranked(rows, null).map(({ row: { unit } }) => unit.code)).toEqual(['c', 'd', 'a', 'b'])
  })

  it('ranks a peer group by its own ranks', () => {
    expect(ranked(rows, '镇').map(({ row: { unit }, rank }) => [unit.code, rank])).toEqual([['d', 1], ['a', 2], ['b', null]])
  })

  it('marks shared ranks of what is shown', () => {
    const all = ranked(rows, null)
    expect(all.map((entry) => tied(entry, all))).toEqual([true, true, false, false])
  })
})

describe('heat cell', () => {
  it('keeps a reported zero apart from a missing report', () => {
    const zero = heatCell(line({ actual: '0', completion: '0', verdict: 'FAR_BEHIND' }), measured)
    const none = heatCell(line({ note: 'NOT_REPORTED', verdict: null }), measured)
    expect([zero.main, zero.zero, zero.ground]).toEqual(['0', true, 'far'])
    expect([none.main, none.zero, none.ground]).toEqual(['', false, 'hatch'])
  })

  it('rounds half up, and reads 100 % only of what is all there', () => {
    const main = (completion: string): string => heatCell(line({ completion }), measured).main
    expect(['66.6666', '66.4999', '66.5', '133.3333', '100.0000'].map(main)).toEqual(['67%', '66%', '67%', '133%', '100%'])
    expect(['99.5000', '99.9600', '100.4000'].map(main)).toEqual(['99.5%', '99.9%', '100.4%'])
  })

  it('shows levels as held of needed on white', () => {
    const cell = heatCell(line({ meaning: 'LEVEL', actual: '1', target: '2', completion: '50', verdict: 'NOT_MET' }), measured)
    expect([cell.ground, cell.main]).toEqual(['white', '1/2'])
  })

  it('says 沿用 for a stock carried forward', () => {
    const cell = heatCell(line({ meaning: 'LEVEL', carriedFrom: '2026-09', monthValue: { status: 'NOT_REPORTED', value: null, month: '2026-10' } as Line['monthValue'], note: 'CARRIED_FORWARD', verdict: 'NOT_MET' }), measured)
    expect([cell.ground, cell.carried]).toEqual(['hatch', true])
  })
})

describe('line', () => {
  it('prefers the note that explains a missing figure to the verdict', () => {
    expect(paceOf(line({ note: 'NOT_REPORTED', verdict: 'BEHIND' }))).toBe('NOT_REPORTED')
    expect(missing(line({ note: 'NOT_REPORTED' }))).toBe(true)
  })

  it('prints a rate in its measure and what it lacks in points only where it is in percent', () => {
    const rate = line({ meaning: 'RATE', actual: '6.8744', target: '7', completion: '98.2', due: null, gapToPace: null, gapToTarget: '-0.1256', verdict: 'NOT_MET' })
    expect([fraction(rate, perPeople), gap(rate, perPeople)]).toEqual(['6.87/7', '距目标差 0.13 件/万人'])
    const share = line({ ...rate, actual: '95.0495', target: '96', gapToTarget: '-0.9505' })
    expect([fraction(share, closure), gap(share, closure)]).toEqual(['95.05% / 96%', '差 0.95 个百分点'])
  })

  it('holds a limit against what is above it, not against what is below', () => {
    const limit = (change: Partial<Line>): string[] => {
      const of = line({ operator: 'AT_MOST', ...change })
      return [fraction(of, measured), gap(of, measured)]
    }
    expect(limit({ actual: '10', gapToPace: '-2', gapToTarget: '-5' })).toEqual(['10/≤15', ''])
    expect(limit({ actual: '13', gapToPace: '1', gapToTarget: '-2' })).toEqual(['13/≤15', '超序时 1 件'])
    expect(limit({ actual: '17', gapToPace: '5', gapToTarget: '2' })).toEqual(['17/≤15', '超出上限 2 件'])
    const rate = line({ operator: 'AT_MOST', meaning: 'RATE', actual: '4.5', target: '4', gapToPace: null, gapToTarget: '0.5' })
    expect([fraction(rate, closure), gap(rate, closure)]).toEqual(['4.50% / ≤4%', '超出上限 0.50 个百分点'])
  })

  it('gives a limit that was passed its tone, whatever time is left', () => {
    const limit = line({ operator: 'AT_MOST', meaning: 'CUMULATIVE', actual: '101', target: '20', due: null, gapToPace: null, gapToTarget: '81', verdict: 'FAR_BEHIND', planActual: '101', planTarget: '20' })
    expect([meterPace(limit), paceOf(limit), elapsed(limit), planFigures(limit, measured)]).toEqual(['FAR_BEHIND', 'FAR_BEHIND', '', '101 / ≤20'])
    expect([meterPace({ ...limit, verdict: null }), elapsed({ ...limit, verdict: null })]).toEqual([null, '时间进度 83.3%（10/12个月）'])
    const level = line({ operator: 'AT_MOST', meaning: 'LEVEL', verdict: 'NOT_MET' })
    expect([meterPace(level), paceOf(level)]).toEqual(['NOT_MET', 'NOT_MET'])
  })

  it('finds no news in a 0 that keeps a limit', () => {
    expect(zeroReported(line({ actual: '0' }))).toBe(true)
    expect(zeroReported(line({ actual: '0', operator: 'AT_MOST' }))).toBe(false)
  })

  it('says its rank where it has one', () => {
    expect([rankWords(line({ rank: 3 })), rankWords(line({ rank: 2, tied: true })), rankWords(line({ rank: null }))]).toEqual(['第 3 名', '并列第 2 名', ''])
  })

  it('names no gap where nothing is missing', () => {
    expect(gap(line({ gapToPace: '2', gapToTarget: '1' }), measured)).toBe('')
  })
})
