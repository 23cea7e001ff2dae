// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import type { Answer, Column, Indicator, Row } from './answer'
import { cellOf, periodName, reasonsIn, rowName, spanWords } from './answer'
import { partsOf, sumName } from './parts'

beforeAll(async () => {
  await requireMessages('analysis')
  await useLanguage('zh')
})

const indicator: Indicator = { code: 'licences', name: '专利开放许可', englishName: 'Open licences', shortName: null, unitOfMeasure: '项', unit: { englishName: null, englishPlural: null }, kind: 'FLOW', decimals: 0 }
const rate: Indicator = { ...indicator, code: 'rate', unitOfMeasure: '%', kind: 'RATE', decimals: 2 }
const column = (change: Partial<Column>): Column => ({ key: 'x', name: '完成数', kind: 'QUANTITY', dimension: null, measure: 'TO_DATE', part: 'VALUE', indicator: null, unitOfMeasure: '项', decimals: 0, ...change })
const row = (values: ReadonlyArray<string | null>, change: Partial<Row> = {}): Row => ({
  values, notes: [], over: [], unit: { code: '370402101', name: '税郭镇', englishName: 'Shuiguo', level: 'TOWNSHIP', peerGroup: '镇' }, unitCount: 1, indicator: null, period: { from: '2026-01', to: '2026-10' }, decimals: null, ...change,
})
const plans: Pick<Answer, 'plans'> = { plans: [{ code: 'p', name: '示范方案', englishName: null }] }
const text = (one: Column, value: string | null, change: Partial<Row> = {}): string => cellOf(one, row([value], change), 0, plans).text

describe('a figure', () => {
  it('is printed as its column says, half up, with thousands apart', () => {
    expect(text(column({}), '1234')).toBe('1,234')
    expect(text(column({ decimals: 2 }), '1711.505')).toBe('1,711.51')
    expect(text(column({ kind: 'PERCENT', measure: 'COMPLETION', decimals: 1 }), '86.65')).toBe('86.7%')
    expect(text(column({ kind: 'RANK', measure: 'RANK', decimals: null }), '4')).toBe('4')
    expect(text(column({ kind: 'POINTS', measure: 'SCORE', decimals: 2 }), '91.5')).toBe('91.50')
  })

  it('that is a difference has its sign', () => {
    expect(text(column({ measure: 'GAP_TO_PACE' }), '3')).toBe('+3')
    expect(text(column({ measure: 'YEAR_ON_YEAR_PERCENT', kind: 'PERCENT', decimals: 2 }), '-12.5')).toBe('−12.50%')
    expect(text(column({ part: 'CHANGE', measure: 'COMPLETION', kind: 'PERCENT', decimals: 1 }), '2.04')).toBe('+2.0')
  })

  it('of a row of its own indicator is printed and counted as that one', () => {
    const own = column({ unitOfMeasure: null, decimals: null })
    expect(cellOf(own, row(['5'], { indicator, decimals: 0 }), 0, plans)).toMatchObject({ text: '5', unit: '项' })
    expect(cellOf(own, row(['34.98'], { indicator: rate, decimals: 2 }), 0, plans)).toMatchObject({ text: '34.98%', unit: '' })
    expect(cellOf({ ...own, measure: 'GAP_TO_TARGET' }, row(['-1.5'], { indicator: rate, decimals: 2 }), 0, plans)).toMatchObject({ text: '−1.50', unit: '百分点' })
  })

  it('that is 0 stands out, unless reports are missing or it is carried forward; one that is missing says why', () => {
    const noted = (reason: Row['notes'][number]['reason'], value: string | null) => cellOf(column({}), row([value], { notes: [{ column: 0, reason }] }), 0, plans)
    expect(cellOf(column({}), row(['0']), 0, plans).zero).toBe(true)
    expect(noted('PARTIAL_PERIOD', '0').zero).toBe(false)
    expect(noted('CARRIED_FORWARD', '0').zero).toBe(false)
    expect(cellOf(column({ measure: 'GAP_TO_PACE' }), row(['0']), 0, plans).zero).toBe(false)
    expect(noted('NOT_REPORTED', null)).toMatchObject({ value: null, text: '未报', zero: false })
    expect(noted('NO_OPENING_STOCK', null).text).toBe('缺基数')
  })
})

describe('what a row is of', () => {
  const columns = [column({ kind: 'UNIT', dimension: 'UNIT', measure: null }), column({ kind: 'PERIOD', dimension: 'QUARTER', measure: null }), column({ kind: 'PLAN', dimension: 'PLAN', measure: null }), column({})]

  it('has the names of all of it', () => {
    expect(rowName(row(['370402101', '2026-Q3', 'p', '5']), columns, plans)).toBe('税郭镇 · 2026年三季度 · 示范方案')
    expect(rowName(row(['370402101', '2026-10', null, '5']), columns, plans)).toBe('税郭镇 · 2026年10月 · 没有方案')
  })

  it('is said of periods and spans', async () => {
    expect(['2026', '2026-H2', '2026-10'].map(periodName)).toEqual(['2026年', '2026年下半年', '2026年10月'])
    expect(spanWords({ from: '2026-01', to: '2026-10' })).toBe('2026年1月—10月')
    expect(spanWords({ from: '2025-11', to: '2026-10' })).toBe('2025年11月—2026年10月')
    expect(spanWords({ from: '2026-01', to: '2026-12' })).toBe('2026年')
    await useLanguage('en')
    expect(spanWords({ from: '2026-01', to: '2026-10' })).toBe('Jan–Oct 2026')
    await useLanguage('zh')
  })
})

describe('sums', () => {
  const columns = [column({ kind: 'TEXT', dimension: 'PEER_GROUP', measure: null }), column({ kind: 'UNIT', dimension: 'UNIT', measure: null }), column({})]
  const answer = {
    ...plans, columns, rows: { edges: [{ node: row(['镇', '370402101', '5']) }], pageInfo: { hasNextPage: false, endCursor: null } }, rowCount: 1,
    subtotals: [row(['镇', null, '9'], { over: ['UNIT'], unitCount: 5 })], together: [row([null, null, '20'], { over: ['PEER_GROUP', 'UNIT'], unitCount: 11 })], totals: [],
    values: 'APPROVED', demonstration: true, readAt: '2026-11-03T02:00:00Z', knownAt: null,
  } as unknown as Answer

  it('stand apart from the rows, each by its own name', () => {
    const parts = partsOf(answer)
    expect(parts.map(({ name }) => name)).toEqual(['rows', 'subtotals', 'together'])
    expect(sumName('subtotals', answer.subtotals[0]!, answer)).toBe('小计 · 镇（5 个单位）')
    expect(sumName('together', answer.together[0]!, answer)).toBe('11 个单位合在一起')
    expect(sumName('totals', row([null, null, '3']), answer)).toBe('税郭镇合计')
  })

  it('have reasons too, told apart by whether a value is there', () => {
    const rows = [row([null, '1'], { notes: [{ column: 0, reason: 'NOT_REPORTED' }, { column: 1, reason: 'PARTIAL_PERIOD' }] })]
    expect(reasonsIn(rows, [column({}), column({})])).toEqual({ missing: ['NOT_REPORTED'], noted: ['PARTIAL_PERIOD'] })
    expect(reasonsIn(rows, [column({ kind: 'RANK' }), column({})]).missing).toEqual([])
    const grown = [{ ...rows[0]!, values: ['3', '5'], notes: [{ column: 0, reason: 'ZERO_BASE' as const }] }]
    expect(reasonsIn(grown, [column({ measure: 'YEAR_ON_YEAR' }), column({})]), 'no sign stands at it').toEqual({ missing: [], noted: [] })
  })
})
