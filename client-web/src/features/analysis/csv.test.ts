// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import type { Answer, Column, Row } from './answer'
import { csvOf } from './csv'

beforeAll(async () => {
  await requireMessages('shared')
  await requireMessages('analysis')
  await useLanguage('zh')
})

const indicator = { code: 'licences', name: '专利开放许可', englishName: null, shortName: null, unitOfMeasure: '项', unit: { englishName: null, englishPlural: null }, kind: 'FLOW' as const, decimals: 0 }
const column = (change: Partial<Column>): Column => ({ key: 'x', name: '完成数', kind: 'QUANTITY', dimension: null, measure: 'TO_DATE', part: 'VALUE', indicator: null, unitOfMeasure: '项', decimals: 0, ...change })
const row = (values: ReadonlyArray<string | null>, change: Partial<Row> = {}): Row => ({ values, notes: [], over: [], unit: { code: '1', name: values[0] ?? '市中区', englishName: null, level: 'TOWNSHIP', peerGroup: null }, unitCount: 1, indicator: null, period: { from: '2026-01', to: '2026-09' }, decimals: 0, ...change })
const UNIT = column({ kind: 'UNIT', dimension: 'UNIT', measure: null, name: '单位', unitOfMeasure: null })
const answer = (columns: readonly Column[], rows: readonly Row[], change: Partial<Answer> = {}): Answer =>
  ({ columns, rows: { edges: rows.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } }, rowCount: rows.length, plans: [], subtotals: [], together: [], totals: [], demonstration: false, readAt: '2026-11-03T02:00:00Z', knownAt: null, ...change }) as unknown as Answer
const lines = (one: Answer): string[] => csvOf(one, '问的', 'https://x/analysis').split('\r\n')

describe('what is seen as CSV', () => {
  it('has exact numbers under their measure, words where there is none, and sums below', () => {
    const columns = [UNIT, column({}), column({ kind: 'PERCENT', measure: 'COMPLETION', name: '完成率', unitOfMeasure: '%', decimals: 1 })]
    const rows = [row(['税郭镇', '1234', '86.6667']), row(['矿区街道', null, null], { notes: [{ column: 1, reason: 'NOT_REPORTED' }] })]
    expect(lines(answer(columns, rows, { totals: [row([null, '2000', '50'])] })).slice(0, 4)).toEqual(['单位,完成数（项）,完成率（%）', '税郭镇,1234,86.6667', '矿区街道,未报,—', '市中区合计,2000,50'])
  })

  it('says what was asked, where it is from and when it was read, and that it is generated', () => {
    expect(lines(answer([UNIT], [row(['税郭镇'])], { demonstration: true })).slice(2)).toEqual(['', '问的是,问的', '来源,https://x/analysis', '取数时间,2026-11-03T02:00:00Z', expect.stringMatching(/^演示数据,/), ''])
    expect(lines(answer([UNIT], [row(['税郭镇'])])).join('')).not.toContain('演示数据')
  })

  it('has the measure of each row beside its figure where rows are of several indicators', () => {
    const columns = [column({ kind: 'INDICATOR', dimension: 'INDICATOR', measure: null, name: '指标', unitOfMeasure: null }), column({ unitOfMeasure: null })]
    expect(lines(answer(columns, [row(['licences', '5'], { indicator })])).slice(0, 2)).toEqual(['指标,完成数,完成数的单位', '专利开放许可,5,项'])
  })

  it('lets no name be taken for a formula; a figure below 0 stays a number', () => {
    expect(lines(answer([UNIT, column({ measure: 'GAP_TO_PACE' })], [row(['=1+1', '-3']), row(['甲, "乙"', '2'])])).slice(1, 3)).toEqual(["'=1+1,-3", '"甲, ""乙""",2'])
  })
})
