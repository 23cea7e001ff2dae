// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import type { Answer, Column, Row } from './answer'
import { chosenFigure, figuresOf } from './figures'
import { namesSaid, summaryOf } from './summary'

beforeAll(async () => {
  await requireMessages('analysis')
  await useLanguage('zh')
})

const indicator = { code: 'licences', name: '专利开放许可', englishName: 'Open licences', shortName: null, unitOfMeasure: '项', unit: { englishName: null, englishPlural: null }, kind: 'FLOW' as const, decimals: 0 }
const made = (dimension: NonNullable<Column['dimension']>, kind: Column['kind']): Column => ({ key: dimension.toLowerCase(), name: dimension, kind, dimension, measure: null, part: 'VALUE', indicator: null, unitOfMeasure: null, decimals: null })
const figure = (measure: NonNullable<Column['measure']>, name: string, kind: Column['kind'] = 'QUANTITY', change: Partial<Column> = {}): Column => ({ key: measure.toLowerCase(), name, kind, dimension: null, measure, part: 'VALUE', indicator: null, unitOfMeasure: kind === 'QUANTITY' ? '项' : null, decimals: kind === 'PERCENT' ? 1 : 0, ...change })
const row = (values: ReadonlyArray<string | null>, notes: Row['notes'] = [], change: Partial<Row> = {}): Row => ({ values, notes, over: [], unit: { code: values[0] ?? '', name: `${values[0]}镇`, englishName: null, level: 'TOWNSHIP', peerGroup: null }, unitCount: 1, indicator: null, period: { from: '2026-01', to: '2026-09' }, decimals: 0, ...change })
const said = (columns: readonly Column[], rows: readonly Row[], change: Partial<Answer> = {}): string[] => {
  const answer = { columns, rows: { edges: rows.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } }, rowCount: rows.length, plans: [], subtotals: [], together: [], totals: [], ...change } as unknown as Answer
  return summaryOf(answer, chosenFigure(figuresOf(columns), { figure: null, order: null }))
}

const UNIT = made('UNIT', 'UNIT')
const COMPLETION = figure('COMPLETION', '完成率', 'PERCENT')
const STATE = figure('VERDICT', '状态', 'VERDICT')

describe('what is seen, in words', () => {
  it('says who leads and who lags, ties by name', () => {
    expect(said([UNIT, COMPLETION], [row(['甲', '100']), row(['乙', '100.0']), row(['丙', '20'])])).toEqual(['甲镇、乙镇领先，完成率 100.0%；丙镇最低，20.0%'])
    expect(said([UNIT, figure('ACTUAL', '期间数')], [row(['甲', '5']), row(['乙', '2'])])).toEqual(['期间数最多的是甲镇，5 项；最少的是乙镇，2 项'])
    expect(said([UNIT, COMPLETION], [row(['甲', '60']), row(['乙', '60'])])).toEqual(['2 个的完成率都是 60.0%'])
    expect(namesSaid(['一', '二', '三', '四'])).toBe('一、二、三等 4 个')
  })

  it('leaves whoever reported nothing out of the race, and names them', () => {
    const silent: Row['notes'] = [{ column: 2, reason: 'NOT_REPORTED' }]
    expect(said([UNIT, COMPLETION, STATE], [row(['甲', '60', 'ON_PACE']), row(['乙', '20', 'FAR_BEHIND']), row(['丙', '100', null], silent)])).toEqual([
      '甲镇领先，完成率 60.0%；乙镇最低，20.0%', '共 3 行：达到序时 1、严重落后 1、未报 1', '未报：丙镇',
    ])
  })

  it('names who reported 0, and counts them where rows are of several indicators', () => {
    const actual = figure('ACTUAL', '期间数')
    expect(said([UNIT, actual], [row(['甲', '0']), row(['乙', '3'])])[1]).toBe('零报告：甲镇')
    const aside = [UNIT, made('INDICATOR', 'INDICATOR'), figure('ACTUAL', '期间数', 'QUANTITY', { unitOfMeasure: null })]
    const of = (unit: string, code: string, value: string) => row([unit, code, value], [], { indicator: { ...indicator, code } })
    // Amounts of different things have no largest.
    expect(said(aside, [of('甲', 'a', '0'), of('甲', 'b', '0'), of('乙', 'a', '0'), of('乙', 'b', '9')])).toEqual(['零报告 3 处，在 2 个单位'])
  })

  it('says what changed, and where most', () => {
    const change = figure('YEAR_ON_YEAR_PERCENT', '同比', 'PERCENT')
    expect(said([UNIT, change], [row(['甲', '50']), row(['乙', '-12.5']), row(['丙', '0'])])).toEqual(['同比：1 个增加，1 个减少，1 个持平；减得最多的是乙镇（−12.5%）；增得最多的是甲镇（+50.0%）'])
  })

  it('does not count what there is none of', () => {
    const change = figure('YEAR_ON_YEAR_PERCENT', '同比', 'PERCENT')
    expect(said([UNIT, change], [row(['甲', '-50']), row(['乙', '-20'])])).toEqual(['同比：2 个减少；减得最多的是甲镇（−50.0%）'])
    expect(said([UNIT, change], [row(['甲', '-50'])])).toEqual(['甲镇同比 −50.0%'])
  })

  it('does not call a gap a rise or a fall, nor points given or taken', () => {
    const gap = figure('GAP_TO_PACE', '距序时')
    expect(said([UNIT, gap], [row(['甲', '3']), row(['乙', '-4']), row(['丙', '0']), row(['丁', '-1'])])).toEqual(['距序时：1 个超出，2 个不足，1 个正好；不足最多的是乙镇（−4 项）；超出最多的是甲镇（+3 项）'])
    const of = { ...gap, indicator }
    expect(said([UNIT, of], [row(['甲', '-1']), row(['乙', '-1'])])).toEqual(['专利开放许可：距序时 2 个不足；不足最多的是甲镇、乙镇（−1 项）'])
    const taken = figure('SCORE_DEDUCTED', '考核扣分', 'QUANTITY', { unitOfMeasure: null, decimals: 1 })
    expect(said([UNIT, taken], [row(['甲', '-0.2']), row(['乙', '0'])])).toEqual(['考核扣分最多的是乙镇，0.0；最少的是甲镇，−0.2'])
  })

  it('says points where percentages are compared', () => {
    const more = figure('COMPLETION', '完成率　增减', 'PERCENT', { part: 'CHANGE', unitOfMeasure: '百分点' })
    expect(said([UNIT, more], [row(['甲', '40']), row(['乙', '-20'])])).toEqual(['完成率　增减：1 个增加，1 个减少；减得最多的是乙镇（−20.0 百分点）；增得最多的是甲镇（+40.0 百分点）'])
  })

  it('counts many rows that are made by several things, for their names are long', () => {
    const of = (unit: string, value: string) => row([unit, unit, value], [], { indicator: { ...indicator, code: unit } })
    expect(said([UNIT, made('INDICATOR', 'INDICATOR'), COMPLETION], [of('甲', '100'), of('乙', '100'), of('丙', '100'), of('丁', '100'), of('戊', '20')])).toEqual(['4 处领先，完成率 100.0%；戊镇 · 专利开放许可最低，20.0%'])
  })

  it('says the course of a few lines, and of many how many rose', () => {
    const columns = [UNIT, made('MONTH', 'PERIOD'), figure('ACTUAL', '期间数')]
    const line = (name: string, ...values: ReadonlyArray<string | null>): Row[] => values.map((value, at) => row([name, `2026-0${at + 1}`, value]))
    expect(said(columns, line('甲', '2', '6', '3'))).toEqual(['甲镇2026年3月期间数 3 项；最高是2026年2月的 6 项，最低是2026年1月的 2 项'])
    expect(said(columns, line('甲', '6', '2', '6'))).toEqual(['甲镇2026年3月期间数 6 项；最高是2026年1月、2026年3月的 6 项，最低是2026年2月的 2 项'])
    expect(said(columns, line('甲', '4', '4', null))).toEqual(['甲镇期间数：有数的 2 期都是 4 项'])
    expect(said(columns, line('甲', '4', null))).toEqual(['甲镇2026年1月期间数 4 项'])
    expect(said(columns, [...line('甲', '1', '2'), ...line('乙', '2', '1'), ...line('丙', '3', '3'), ...line('丁', '3', null)])).toEqual(['2026年2月比2026年1月：1 个增加，1 个减少，1 个持平'])
  })

  it('says what it is in all, by the server’s own sum', () => {
    const columns = [UNIT, figure('TO_DATE', '完成数'), figure('TARGET', '目标'), COMPLETION]
    const totals = [row([null, '135', '200', '67.5'], [], { unit: { code: '370402', name: '市中区', englishName: null, level: 'DISTRICT', peerGroup: null } })]
    expect(said(columns, [row(['甲', '5', '5', '100'])], { totals })).toEqual(['甲镇完成率 100.0%', '市中区合计：完成数 135 项、目标 200 项、完成率 67.5%'])
  })

  it('says nothing of rows that are not here yet, nor of none', () => {
    expect(said([UNIT, COMPLETION], [row(['甲', '100'])], { rowCount: 300 })).toEqual([])
    expect(said([UNIT, COMPLETION], [])).toEqual([])
  })

  it('is said in English too', async () => {
    await useLanguage('en')
    const column = figure('COMPLETION', 'Completion', 'PERCENT', { indicator })
    expect(said([UNIT, column], [row(['A', '100']), row(['B', '20'])])).toEqual(['Open licences: Completion highest at A镇 (100.0%), lowest at B镇 (20.0%)'])
    const amount = figure('TO_DATE', 'Actual', 'QUANTITY', { indicator })
    expect(said([UNIT, amount], [row(['A', '5']), row(['B', '0'])])[0]).toBe('Open licences: Actual highest at A镇 (5 项), lowest at B镇 (0 项)')
    await useLanguage('zh')
  })
})
