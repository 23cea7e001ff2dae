import { describe, expect, it } from 'vitest'
import { actualWords, progressWords } from './progressWords'
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

  it('have no bar without a target and percentage points for a rate', () => {
    expect(progressWords(line({ target: null })).left).toBe('pace.NO_TARGET')
    const rate = line({ meaning: 'RATE', actual: '95.0495', gapToPace: null, gapToTarget: '-0.9505', verdict: 'NOT_MET' }, 'RATE', '%')
    expect(progressWords(rate).left).toBe('reports.progress.points')
    expect(actualWords(rate)).toBe('95.05')
  })

  it('say of a limit how far it is passed or what it leaves, never what is missing', () => {
    const limit = { operator: 'AT_MOST' as const, due: '4', target: '5' }
    const left = (part: Partial<ProgressLine>): string => progressWords(line({ ...limit, ...part })).left
    expect(left({ actual: '2', gapToPace: '-2', gapToTarget: '-3', verdict: 'ON_PACE' })).toBe('reports.limit.room')
    expect(left({ actual: '5', gapToPace: '1', gapToTarget: '0', verdict: 'BEHIND' })).toBe('reports.limit.overPace')
    expect(left({ actual: '7', gapToPace: '3', gapToTarget: '2' })).toBe('reports.limit.over')
    expect(left({ meaning: 'LEVEL', actual: '7', gapToPace: null, gapToTarget: '2', verdict: 'NOT_MET' })).toBe('reports.progress.toKeep')
  })

  it('count what a rate over people lacks in its own measure', () => {
    const rate = line({ meaning: 'RATE', actual: '6.8744', target: '7', gapToPace: null, gapToTarget: '-0.1256', verdict: 'NOT_MET' }, 'RATE', '件/万人')
    expect(progressWords(rate).left).toBe('reports.gap.toTarget')
    expect(actualWords(rate)).toBe('6.87')
  })
})
