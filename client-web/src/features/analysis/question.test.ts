import { describe, expect, it } from 'vitest'
import type { Question } from './question'
import { BLANK, inputOf, read, write } from './question'
import { READY, readyName, readyQuestion } from './ready'

const home = { unit: '370402', newest: '2026-10' }
const asked = (change: Partial<Question>) => inputOf({ ...BLANK, measures: ['COMPLETION'], by: ['UNIT'], ...change }, home)

const FULL: Question = {
  under: '370402',
  measures: ['RANK', 'TO_DATE', 'YEAR_ON_YEAR_PERCENT'],
  by: ['PEER_GROUP', 'UNIT', 'MONTH'],
  level: 'TOWNSHIP',
  units: ['370402101', '370402102'],
  groups: ['镇', '街道'],
  indicators: ['patent_open_licences'],
  categories: ['创造'],
  department: '区市场监管局',
  span: 'RANGE',
  from: '2025-02',
  to: '2026-10',
  back: 0,
  plan: 'shizhong-2024-2026',
  where: [{ measure: 'COMPLETION', bound: 'below', value: '-2.5', indicator: null }, { measure: 'ACTUAL', bound: 'missing', value: '', indicator: 'patent_open_licences' }],
  order: { measure: 'COMPLETION', ascending: true, indicator: 'patent_open_licences' },
  top: 10,
  per: 'PEER_GROUP',
  sums: ['TOTALS', 'SUBTOTALS'],
  beside: 'BEFORE',
  submitted: true,
  known: null,
  view: 'bars',
  figure: 'completion',
  saved: '0193-1',
}

describe('the address of a question', () => {
  it('holds all of it: who opens the link sees the same', () => {
    expect(read(write(FULL))).toEqual(FULL)
    expect(read(write({ ...FULL, submitted: false, known: '2026-09-30' })).known).toBe('2026-09-30')
  })

  it('says nothing of what goes without saying', () => {
    expect(write(BLANK)).toEqual({})
    expect(read({})).toEqual(BLANK)
  })

  it('is read without what does not exist', () => {
    const read1 = read({ what: 'completion~no_such', rows: 'unit~month~year', top: '1001', order: 'verdict!asc', where: 'completion!below!much~actual!odd!1', span: 'century', to: '2026-13' })
    expect(read1).toMatchObject({ measures: ['COMPLETION'], by: ['UNIT', 'MONTH'], top: null, order: null, where: [], span: 'YEAR', to: null })
  })
})

describe('what the server is asked', () => {
  it('is nothing as long as no figure is asked for', () => {
    expect(inputOf(BLANK, home)).toBeUndefined()
  })

  it('is of the person’s unit up to the newest month, unless the address says otherwise', () => {
    expect(asked({})).toMatchObject({ under: '370402', from: '2026-01', to: '2026-10', values: 'APPROVED' })
    expect(asked({ under: '370403', to: '2025-08' })).toMatchObject({ under: '370403', from: '2025-01', to: '2025-08' })
  })

  it('sorts indicators that stand side by side by one of them, rows of indicators by their own', () => {
    const order = { measure: 'COMPLETION' as const, ascending: true, indicator: null }
    expect(asked({ order })?.order).toEqual([])
    expect(asked({ order, indicators: ['a'] })?.order).toEqual([{ measure: 'COMPLETION', indicator: 'a', direction: 'ASCENDING' }])
    expect(asked({ order: { ...order, indicator: 'b' }, indicators: ['a', 'b'] })?.order).toMatchObject([{ indicator: 'b' }])
    expect(asked({ order: { ...order, indicator: 'b' }, by: ['UNIT', 'INDICATOR'] })?.order).toEqual([{ measure: 'COMPLETION', direction: 'ASCENDING' }])
    // What is sorted by went away with its indicator.
    expect(asked({ order: { ...order, indicator: 'b' }, indicators: ['a', 'c'] })?.order).toEqual([])
  })

  it('has first rows only of an order, and of groups that its rows have', () => {
    const order = { measure: 'COMPLETION' as const, ascending: false, indicator: null }
    expect(asked({ top: 3 })?.top).toBeNull()
    expect(asked({ top: 3, order, indicators: ['a'], per: 'INDICATOR' })?.top).toEqual({ count: 3, per: [] })
    expect(asked({ top: 3, order, by: ['UNIT', 'INDICATOR'], per: 'INDICATOR' })?.top).toEqual({ count: 3, per: ['INDICATOR'] })
  })

  it('bounds figures, or asks for those that are missing', () => {
    const where = [{ measure: 'COMPLETION' as const, bound: 'below' as const, value: '50', indicator: null }, { measure: 'ACTUAL' as const, bound: 'present' as const, value: '', indicator: null }]
    expect(asked({ where, by: ['INDICATOR'] })?.where).toEqual([{ measure: 'COMPLETION', below: '50' }, { measure: 'ACTUAL', missing: false }])
  })

  it('never asks for waiting reports as known at a day, nor for sums of no units', () => {
    expect(asked({ submitted: true, known: '2026-09-30' })).toMatchObject({ values: 'APPROVED', knownAt: '2026-09-30T15:59:59.999999Z' })
    expect(asked({ sums: ['TOGETHER', 'SUBTOTALS'], by: ['INDICATOR'] })).toMatchObject({ together: false, subtotals: [] })
    expect(asked({ sums: ['SUBTOTALS'], by: ['PEER_GROUP', 'UNIT'] })).toMatchObject({ subtotals: ['PEER_GROUP'] })
  })

  it('compares with the year before, or with the period before', () => {
    expect(asked({ beside: 'YEAR' })?.compareWith).toMatchObject({ monthsBefore: 12 })
    expect(asked({ beside: 'BEFORE', by: ['UNIT', 'QUARTER'] })?.compareWith).toMatchObject({ monthsBefore: 3 })
  })
})

describe('the questions of the trade', () => {
  it('are known again by what they ask, whatever unit, month and view', () => {
    for (const name of READY) {
      const question = readyQuestion(name, { under: '370402', to: '2026-10', first: 'patent_open_licences' })
      expect(readyName({ ...question, under: null, to: '2026-09', view: 'bars' })).toBe(name)
      expect(readyName({ ...question, measures: ['SHARE'] })).toBeNull()
      expect(read(write(question))).toEqual(question)
    }
  })

  it('ask about the month before where the newest has only opened, and follow it', () => {
    const question = readyQuestion('zero', { under: '370402', to: null, first: null, back: 1 })
    expect(inputOf(question, home)).toMatchObject({ from: '2026-09', to: '2026-09' })
    expect(inputOf(question, { ...home, newest: '2026-11' })).toMatchObject({ from: '2026-10', to: '2026-10' })
    expect(read(write(question))).toEqual(question)
    expect(readyName(question)).toBe('zero')
    expect(readyQuestion('zero', { under: '370402', to: '2026-08', first: null, back: 1 })).toMatchObject({ to: '2026-08', back: 0 })
  })
})
