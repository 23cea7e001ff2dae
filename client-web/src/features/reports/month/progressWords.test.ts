// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { heardTime } from '@/shared/serverClock'
import { actualWords, progressTitle, progressWords, targetWords } from './progressWords'
import type { ProgressLine } from './summary'

function line(part: Partial<ProgressLine>, kind: ProgressLine['indicator']['kind'] = 'FLOW', unitOfMeasure = 'item'): ProgressLine {
  const indicator = { code: 'x', name: 'x', englishName: null, unitOfMeasure, unit: { englishName: 'item', englishPlural: 'items' }, kind, decimals: 0 }
  const figures = { actual: '2', target: '5', completion: '40', due: '4', gapToPace: '-2', gapToTarget: '-3', planActual: null, planTarget: null }
  const rest = { meaning: 'INCREMENT' as const, operator: 'AT_LEAST' as const, verdict: 'FAR_BEHIND' as const, note: null, elapsedMonths: 10, periodMonths: 12, carriedFrom: null }
  return { indicator, monthValue: { status: 'REPORTED', value: '1' }, ...figures, ...rest, ...part }
}

// Messages are not loaded here: what counts is which sentence stands where.
describe('the words under a bar', () => {
  it('name the gap to the pace before the gap to the target', () => {
    expect(progressWords(line({}))).toMatchObject({ left: 'reports.gap.toPace', pace: 'FAR_BEHIND', bar: 'FAR_BEHIND' })
    expect(progressWords(line({ gapToPace: '0', verdict: 'ON_PACE' })).left).toBe('reports.gap.toTarget')
  })

  it('set 计划累计 beside 本年', () => {
    expect(progressWords(line({ planActual: '44', planTarget: '45' })).left).toContain('reports.progress.plan')
  })

  it('leave a level without verdict until it is held', () => {
    const level = { meaning: 'LEVEL' as const, due: null, gapToPace: null, gapToTarget: '-1' }
    expect(progressWords(line({ ...level, verdict: 'NOT_MET' }))).toMatchObject({ pace: null, bar: null, right: 'reports.progress.still' })
    expect(progressWords(line({ ...level, gapToTarget: '0', verdict: 'MET' }))).toMatchObject({ pace: 'MET', right: '' })
  })

  it('give a sum over the plan its time and no verdict', () => {
    const sum = { meaning: 'CUMULATIVE' as const, due: null, gapToPace: null, verdict: null, note: 'NO_OFFICIAL_SPLIT' as const }
    expect(progressWords(line(sum))).toMatchObject({ left: 'reports.gap.toTarget · reports.elapsed', pace: null })
  })

  it('have no bar without a target', () => {
    expect(progressWords(line({ target: null })).left).toBe('pace.NO_TARGET')
  })

  it('say of a limit how far it is passed or what it leaves, never what is missing', () => {
    const limit = { operator: 'AT_MOST' as const, due: '4', target: '5' }
    const left = (part: Partial<ProgressLine>): string => progressWords(line({ ...limit, ...part })).left
    expect(left({ actual: '2', gapToPace: '-2', gapToTarget: '-3', verdict: 'ON_PACE' })).toBe('reports.limit.room')
    expect(left({ actual: '5', gapToPace: '1', gapToTarget: '0', verdict: 'BEHIND' })).toBe('reports.limit.overPace')
    expect(left({ actual: '7', gapToPace: '3', gapToTarget: '2' })).toBe('reports.limit.over')
    expect(left({ meaning: 'LEVEL', actual: '7', gapToPace: null, gapToTarget: '2', verdict: 'NOT_MET' })).toBe('reports.progress.toKeep')
  })
})

describe('what a rate lacks', () => {
  beforeAll(async () => {
    await Promise.all(['reports', 'reports/month'].map(requireMessages))
    await useLanguage('zh')
  })

  const lacks = (unit: string, part: Partial<ProgressLine>): string => progressWords(line({ meaning: 'RATE', gapToPace: null, verdict: 'NOT_MET', ...part }, 'RATE', unit)).left

  it('is counted in points where it is in percent', () => {
    expect(lacks('%', { actual: '95.0495', gapToTarget: '-0.9505' })).toBe('距目标差 0.95 个百分点')
    expect(lacks('%', { operator: 'AT_MOST', gapToTarget: '0.5' })).toBe('超出上限 0.50 个百分点')
    expect(lacks('%', { operator: 'AT_MOST', gapToTarget: '-0.5' })).toBe('离上限还有 0.50 个百分点')
    expect(actualWords(line({ actual: '95.0495' }, 'RATE', '%'))).toBe('95.05')
  })

  it('is counted in its own measure where it is a rate over people', () => {
    expect(lacks('件/万人', { actual: '6.8744', gapToTarget: '-0.1256' })).toBe('距目标差 0.13 件/万人')
    expect(actualWords(line({ actual: '6.8744' }, 'RATE', '件/万人'))).toBe('6.87')
  })
})

it('shows money with both its decimals, and a rate’s target as it was set', () => {
  const money = line({ actual: '1711.5', target: '30000' }, 'AMOUNT', '万元')
  const whole = { ...money, indicator: { ...money.indicator, decimals: 2 } }
  expect([actualWords(whole), targetWords(whole)]).toEqual(['1,711.50', '30,000.00'])
  expect(targetWords(line({ target: '90' }, 'RATE', '%'))).toBe('90')
})

it('names the year of the figures, or that the plan they are of has ended', async () => {
  await Promise.all([requireMessages('shared'), requireMessages('reports/month')])
  const plan = { toMonth: '2026-12' }
  heardTime('2026-12-31T10:00:00Z')
  expect(progressTitle({ month: '2026-11', plan })).toBe('2026年做到哪了')
  heardTime('2027-02-10T10:00:00Z')
  expect(progressTitle({ month: '2027-01', plan })).toBe('计划到 2026年12月结束了')
  expect(progressTitle({ month: '2026-10', plan: { toMonth: '2027-12' } })).toBe('2026年做到哪了')
})
