// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import type { Answer, Column, Row } from '../answer'
import { cellOf, standing } from '../answer'
import { chosenFigure, figuresOf, heldOf } from '../figures'
import { acrossOf, falls, largestOf, matrixOf, shadeOf, tellingOf, told, unitsOf } from '../matrix'
import { BLANK } from '../question'
import { inView, meanwhile, shownAs, viewsOf } from '../views'
import { barsOf } from './bars'
import BarsView from './BarsView.vue'
import PivotTable from './PivotTable.vue'
import { HEIGHT, MARGIN, ticksOf, trendOf } from './trend'

beforeAll(async () => {
  await requireMessages('analysis')
  await useLanguage('zh')
})

const indicator = { code: 'licences', name: '专利开放许可', englishName: null, shortName: '开放许可', unitOfMeasure: '项', unit: { englishName: null, englishPlural: null }, kind: 'FLOW' as const, decimals: 0 }
const made = (dimension: NonNullable<Column['dimension']>, kind: Column['kind']): Column => ({ key: dimension.toLowerCase(), name: dimension, kind, dimension, measure: null, part: 'VALUE', indicator: null, unitOfMeasure: null, decimals: null })
const figure = (measure: NonNullable<Column['measure']>, kind: Column['kind'] = 'QUANTITY', code = ''): Column => ({ ...made('UNIT', kind), key: measure.toLowerCase() + (code && `:${code}`), dimension: null, measure, decimals: 0, indicator: code ? { ...indicator, code } : null })
const row = (values: ReadonlyArray<string | null>, notes: Row['notes'] = []): Row => ({ values, notes, over: [], unit: { code: values[0] ?? '', name: `${values[0]}镇`, englishName: null, level: 'TOWNSHIP', peerGroup: null }, unitCount: 1, indicator, period: { from: '2026-01', to: '2026-09' }, decimals: 0 })
const answerOf = (columns: readonly Column[], rows: readonly Row[]): Answer => ({ columns, rows: { edges: rows.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } }, rowCount: rows.length, plans: [], subtotals: [], together: [], totals: [] }) as unknown as Answer

const silent: Row['notes'] = [{ column: 2, reason: 'NOT_REPORTED' }]
const monthly = answerOf([made('UNIT', 'UNIT'), made('MONTH', 'PERIOD'), figure('ACTUAL')], [row(['a', '2026-02', '3']), row(['a', '2026-01', '1']), row(['a', '2026-04', '5']), row(['a', '2026-03', null], silent), row(['b', '2026-01', '0']), row(['b', '2026-04', '-2'])])

describe('one figure in two directions', () => {
  const matrixOfMonths = () => matrixOf(monthly, figuresOf(monthly.columns)[0]!)

  it('has time across, in its order, and a place for what is not there', () => {
    const matrix = matrixOfMonths()
    expect(matrix.columns.map(({ key }) => key)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04'])
    expect(matrix.rows.map(({ name }) => name)).toEqual(['a镇', 'b镇'])
    expect(matrix.rows[0]?.cells.map((cell) => cell?.cell.text)).toEqual(['1', '3', '未报', '5'])
    expect(matrix.rows[1]?.cells.map((cell) => cell?.cell.value ?? null)).toEqual(['0', null, null, '-2'])
  })

  it('says what each column is counted in, where all of it is', () => {
    expect(unitsOf(matrixOfMonths())).toEqual(['项', '项', '', '项'])
    const percent = answerOf([made('UNIT', 'UNIT'), made('MONTH', 'PERIOD'), figure('COMPLETION', 'PERCENT')], [row(['a', '2026-01', '10'])])
    expect(unitsOf(matrixOf(percent, figuresOf(percent.columns)[0]!))).toEqual([''])
  })

  it('leaves out columns of which nothing is told, but not what was not reported', () => {
    const none: Row['notes'] = [{ column: 2, reason: 'NO_TARGET' }]
    const answer = answerOf([made('UNIT', 'UNIT'), made('INDICATOR', 'INDICATOR'), figure('COMPLETION', 'PERCENT')], [row(['a', 'x', '10']), row(['a', 'y', null], none), row(['a', 'z', null], silent), row(['b', 'x', null], none)])
    expect(told(answer, figuresOf(answer.columns)[0]!).rows.edges.map(({ node }) => node.values.slice(0, 2).join(''))).toEqual(['ax', 'az', 'bx'])
  })

  it('names below the columns of which nothing is told, where some tell', () => {
    const none: Row['notes'] = [{ column: 2, reason: 'NO_TARGET' }]
    const of = (code: string): Row['indicator'] => ({ ...indicator, code, shortName: code })
    const columns = [made('UNIT', 'UNIT'), made('INDICATOR', 'INDICATOR'), figure('COMPLETION', 'PERCENT')]
    const answer = answerOf(columns, [{ ...row(['a', 'x', '10']), indicator: of('x') }, { ...row(['a', 'y', null], none), indicator: of('y') }, { ...row(['a', 'z', null], silent), indicator: of('z') }])
    const page = mounted(PivotTable, { answer, figure: figuresOf(columns)[0]! })
    expect([...page.root.querySelectorAll('thead th')].slice(1).map((head) => head.textContent)).toEqual(['x', 'z'])
    expect(page.root.querySelector('.untold')?.textContent).toBe('没有列出，因为谁都没有这个数：y')
    page.leave()
    const nothing = answerOf(columns, [row(['a', 'y', null], none)])
    expect(tellingOf(matrixOf(nothing, figuresOf(columns)[0]!))).toMatchObject({ untold: [], matrix: { columns: [{ key: 'y' }] } })
    expect(told(nothing, figuresOf(columns)[0]!).rows.edges).toHaveLength(1)
  })

  it('has indicators across that stand side by side already', () => {
    const aside = answerOf([made('UNIT', 'UNIT'), figure('COMPLETION', 'PERCENT', 'x'), figure('COMPLETION', 'PERCENT', 'y')], [row(['a', '10', '20'])])
    expect(acrossOf(aside)).toBeNull()
    expect(matrixOf(aside, figuresOf(aside.columns)[0]!).rows[0]?.cells.map((cell) => cell?.cell.value)).toEqual(['10', '20'])
  })

  it('is one line where rows are made by time alone', () => {
    const alone = answerOf([made('MONTH', 'PERIOD'), figure('ACTUAL')], [row(['2026-01', '1']), row(['2026-02', '2'])])
    expect(matrixOf(alone, figuresOf(alone.columns)[0]!).rows).toHaveLength(1)
    expect(viewsOf(alone)).not.toContain('heat')
  })

  it('is a tile for each unit where rows are units and nothing else', () => {
    const units = answerOf([made('UNIT', 'UNIT'), figure('COMPLETION', 'PERCENT')], [row(['a', '100']), row(['b', null], [{ column: 1, reason: 'NOT_REPORTED' }])])
    expect(viewsOf(units)).toContain('tiles')
    expect(matrixOf(units, figuresOf(units.columns)[0]!).rows.map(({ cells: [cell] }) => shadeOf(cell!, 100))).toEqual(['most', 'hatch'])
    expect(viewsOf(monthly)).not.toContain('tiles')
  })

  it('has grounds of how it stands; of amounts only where nobody asks how it stands', () => {
    const judged = answerOf([made('UNIT', 'UNIT'), made('INDICATOR', 'INDICATOR'), figure('COMPLETION', 'PERCENT'), figure('VERDICT', 'VERDICT')], [
      row(['a', 'licences', '100', 'DONE']), row(['b', 'licences', '20', 'FAR_BEHIND']), row(['c', 'licences', '80', null], [{ column: 3, reason: 'NOT_REPORTED' }]), row(['d', 'licences', '80', null], [{ column: 3, reason: 'NO_PACE' }]),
    ])
    const cells = matrixOf(judged, figuresOf(judged.columns)[0]!).rows.map(({ cells: [cell] }) => cell!)
    expect(cells.map((cell) => shadeOf(cell, 100))).toEqual(['done', 'far', 'hatch', 'white'])
    const all = matrixOfMonths().rows.flatMap((one) => one.cells)
    const most = largestOf(all)
    expect(most).toBe(5)
    expect(all.flatMap((cell) => (cell ? [shadeOf(cell, most)] : []))).toEqual(['more', 'most', 'hatch', 'most', 'white', 'less'])
  })
})

describe('lines', () => {
  const trend = trendOf(matrixOf(monthly, figuresOf(monthly.columns)[0]!))

  it('break where a month is missing', () => {
    expect(trend.series[0]?.runs.map((run) => run.map(({ at }) => at))).toEqual([[0, 1], [3]])
  })

  it('lie on a scale of round steps with 0 on it', () => {
    expect(ticksOf(0, 5)).toEqual([0, 2, 4, 6])
    expect(ticksOf(-2, 5)).toEqual([-2, 0, 2, 4, 6])
    expect(ticksOf(0, 0)).toEqual([0, 0.5, 1])
    expect(ticksOf(-3, -1)).toEqual([-3, -2, -1, 0])
    expect(ticksOf(0, 1234)).toEqual([0, 500, 1000, 1500])
    expect(trend.ticks[0]?.y).toBe(HEIGHT - MARGIN.bottom)
    expect(trend.zero).toBeLessThan(HEIGHT - MARGIN.bottom)
  })

  it('have names that never stand on one another', () => {
    const flat = answerOf(monthly.columns, ['a', 'b', 'c'].map((name) => row([name, '2026-01', '1'])))
    const labels = trendOf(matrixOf(flat, figuresOf(flat.columns)[0]!)).series.map(({ label }) => label)
    expect(Math.abs(labels[1]! - labels[0]!)).toBeGreaterThanOrEqual(17)
    expect(new Set(labels).size).toBe(3)
  })
})

describe('bars', () => {
  it('lie left and right of 0 on one axis; what is missing has none', () => {
    expect(barsOf(['3', '-1', null])).toEqual({ zero: 25, bars: [{ left: 25, width: 75, negative: false }, { left: 0, width: 25, negative: true }, null] })
    expect(barsOf(['0', null]).bars).toEqual([{ left: 0, width: 0, negative: false }, null])
  })

  it('are not drawn of things that are counted in different units', () => {
    const columns = [made('INDICATOR', 'INDICATOR'), { ...figure('ACTUAL'), unitOfMeasure: null }]
    const rows = [row(['x', '104']), { ...row(['y', '12876']), indicator: { ...indicator, unitOfMeasure: '万元' } }]
    const lines = (all: readonly Row[]): [number, number] => {
      const page = mounted(BarsView, { answer: answerOf(columns, all), figure: figuresOf(columns)[0]! })
      const found: [number, number] = [page.root.querySelectorAll('.line').length, page.root.querySelectorAll('.figure').length]
      page.leave()
      return found
    }
    expect(lines(rows)).toEqual([0, 2])
    expect(lines([rows[0]!, rows[0]!])).toEqual([2, 2])
  })

  it('towards a target are cells with a tick, and hatched where nothing was reported', () => {
    const columns = [made('UNIT', 'UNIT'), figure('TO_DATE'), figure('TARGET'), figure('GAP_TO_PACE'), figure('VERDICT', 'VERDICT')]
    expect(heldOf(row(['a', '3', '5', '-1', 'BEHIND']), columns)).toMatchObject({ actual: '3', target: '5', due: '4', pace: 'BEHIND', missing: false })
    expect(heldOf(row(['a', '3', '5', '-1', null], [{ column: 4, reason: 'NOT_REPORTED' }]), columns)).toMatchObject({ missing: true, pace: null })
    expect(heldOf(row(['a', '3', null, null, null]), columns)).toBeNull()
  })
})

describe('how an answer is looked at', () => {
  it('stays as it was until a trend is there, and follows at once where it can', () => {
    const units = answerOf([made('UNIT', 'UNIT'), made('INDICATOR', 'INDICATOR'), figure('ACTUAL')], [row(['a', 'x', '1'])])
    expect(meanwhile('trend', 'heat', units, true)).toBe('heat')
    expect(meanwhile('bars', 'heat', units, true)).toBe('bars')
    expect(meanwhile('trend', null, units, true)).toBe('table')
  })

  it('fits its width, unless something else was chosen that can be', () => {
    expect(shownAs(null, monthly, true)).toBe('table')
    expect(shownAs(null, answerOf([...monthly.columns, figure('TARGET')], []), false)).toBe('list')
    expect(shownAs('heat', monthly, false)).toBe('heat')
    expect(shownAs('heat', answerOf([made('UNIT', 'UNIT'), figure('ACTUAL')], []), true)).toBe('table')
  })

  it('asks for months where a trend is wanted and there are none', () => {
    expect(inView('trend', { by: ['UNIT'], span: 'MONTH' })).toMatchObject({ view: 'trend', by: ['UNIT', 'MONTH'], span: 'TWELVE' })
    expect(inView('trend', { by: ['UNIT', 'QUARTER'], span: 'YEAR' })).toEqual({ view: 'trend' })
    expect(inView('bars', BLANK)).toEqual({ view: 'bars' })
  })

  it('draws the figure that was chosen, else what rows are sorted by, else what tells most; never a rank', () => {
    const figures = figuresOf([figure('RANK', 'RANK'), figure('TO_DATE'), figure('COMPLETION', 'PERCENT')])
    const order = (measure: 'RANK' | 'TO_DATE') => ({ measure, ascending: false, indicator: null })
    expect(chosenFigure(figures, { figure: 'to_date', order: null })?.key).toBe('to_date')
    expect(chosenFigure(figures, { figure: null, order: order('TO_DATE') })?.key).toBe('to_date')
    expect(chosenFigure(figures, { figure: 'gone', order: order('RANK') })?.key).toBe('completion')
  })
})

describe('what stands without the head of its column', () => {
  const cell = (column: Column, value: string) => standing(column, cellOf(column, row(['a', value]), 1, { plans: [] }))

  it('says what it is counted in, once', () => {
    const actual = { ...figure('ACTUAL'), unitOfMeasure: '项' }
    expect([cell(actual, '5').text, cell(actual, '5').unit]).toEqual(['5', '项'])
    expect(cell(figure('ACTUAL'), '5').unit).toBe('项')
    expect(cell({ ...figure('COMPLETION', 'PERCENT'), unitOfMeasure: '%' }, '50').unit).toBe('')
    expect(cell({ ...figure('COMPLETION', 'PERCENT'), part: 'CHANGE', unitOfMeasure: '百分点' }, '-20').unit).toBe('百分点')
  })

  it('has shades for less than nothing only where there is such', () => {
    const cells = matrixOf(monthly, figuresOf(monthly.columns)[0]!).rows.map((one) => one.cells)
    expect(cells.map(falls)).toEqual([false, true])
  })
})
