import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { aLine, aReport, typed } from '../testing'
import type { Line, Report } from './entry'
import { judge, oddities } from './oddity'
import { judgeOf } from '@/shared/odd/judge'

interface Case {
  name: string
  kind: Line['indicator']['kind']
  unitOfMeasure: string
  history: Array<string | null>
  value: string
  expected: string[]
  rules?: Record<string, { active?: boolean; thresholds?: Record<string, string> }>
  flow?: string
  whole?: string
}

type Rules = Report['checks']['rules']

/** The server holds the same (OdditiesTest). */
const cases = JSON.parse(readFileSync('../server/src/test/resources/report/oddities.json', 'utf8')) as Case[]

const FACTORS: Record<string, string> = { 元: '1', 万元: '10000', 亿元: '100000000' }
const SHIPPED = {
  JUMP: { FEWEST_MONTHS: '3', FACTOR: '3', LEAST_COUNT: '10', LEAST_MONEY: '1000' },
  STOCK_FELL: { PERCENT: '0' },
  STOCK_AGAINST_FLOW: { LEAST_COUNT: '1' },
  PART_ABOVE_WHOLE: {},
}

function rules(tuned: Case['rules'] = {}): Rules {
  return Object.entries(SHIPPED).map(([code, thresholds]) => ({
    code: code as Rules[number]['code'],
    active: tuned[code]?.active ?? true,
    thresholds: Object.entries({ ...thresholds, ...tuned[code]?.thresholds }).map(([name, value]) => ({ name: name as Rules[number]['thresholds'][number]['name'], value })),
  }))
}

const months = (values: Array<string | null>) =>
  values.map((value, index) => ({ month: `2026-${String(index + 1).padStart(2, '0')}`, status: value === null ? ('NOT_REPORTED' as const) : ('REPORTED' as const), value }))

function found(one: Case): string[] {
  const measure = { kind: one.kind, decimals: 2, unitOfMeasure: one.unitOfMeasure, unit: { englishName: null, englishPlural: null, factor: FACTORS[one.unitOfMeasure] ?? '1' } }
  const history = months(one.history)
  const line = aLine('counted', { history, previous: history[history.length - 1] ?? { month: '2026-09', status: 'NOT_REPORTED', value: null } }, measure)
  const relations = [
    { kind: 'PART_OF' as const, indicator: { code: 'counted' }, other: { code: 'whole' } },
    { kind: 'FED_BY' as const, indicator: { code: 'counted' }, other: { code: 'flow' } },
  ]
  const others = { whole: one.whole, flow: one.flow }
  const report = aReport([line, ...Object.keys(others).map((code) => aLine(code, {}, { decimals: 2 }))], { checks: { rules: rules(one.rules), relations } })
  const lines = Object.fromEntries(Object.entries(others).map(([code, value]) => [code, typed(value ?? '')]))
  return judgeOf(() => report, { lines })(line, typed(one.value)).map(({ code }) => code)
}

describe('the phone finds odd what the server does:', () => {
  it.each(cases)('$name', (one) => {
    expect(found(one)).toEqual(one.expected)
  })
})

describe('a line is asked about', () => {
  afterEach(() => (judge.value = undefined))

  it('in the server’s words while it stands as it was submitted, and by the rules once it does not', () => {
    const warned = aLine('money', { status: 'REPORTED', value: '9', warnings: [{ code: 'JUMP', message: '高' }] })
    expect(oddities(warned, typed('9', { note: '有合同' }))).toEqual([{ code: 'JUMP', message: '高' }])
    expect(oddities(warned, typed('8'))).toEqual([])
    judge.value = () => [{ code: 'STOCK_FELL', message: '少' }]
    expect(oddities(warned, typed('8'))).toEqual([{ code: 'STOCK_FELL', message: '少' }])
  })

  it('when another unit has recorded the same thing, as long as the rule is on', () => {
    const ledger = { ledgerOf: 'patents', name: 'ledger', englishName: null, value: '2', records: 2, since: '2026-10', source: 'UNIT' as const, awaitingCheck: 0, claimed: 1, unclaimed: 0, gathered: 0, awaitingBelow: 0, demonstration: false }
    const line = aLine('patents', { ledger })
    const rule = (active: boolean) => ({ rules: [{ code: 'CLAIMED_TWICE' as const, active, thresholds: [] }], relations: [] })
    const codes = (active: boolean) => judgeOf(() => aReport([line], { checks: rule(active) }), { lines: {} })(line, typed('2')).map(({ code }) => code)
    expect(codes(true)).toEqual(['CLAIMED_TWICE'])
    expect(codes(false)).toEqual([])
  })

  it('not at all by an answer an earlier release kept', () => {
    const line = aLine('counted', { history: months(['0', '0', '0']) })
    const kept = { ...aReport([line]), checks: undefined } as unknown as Report
    expect(judgeOf(() => kept, { lines: {} })(line, typed('500'))).toEqual([])
  })
})
