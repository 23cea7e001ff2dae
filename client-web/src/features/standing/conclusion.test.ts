// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { conclude } from './conclusion'
import type { IndicatorStanding, Standing } from './ranking'

const measured = { name: '投诉', englishName: null, shortName: null, unitOfMeasure: '件', unit: { englishName: null, englishPlural: null }, kind: 'FLOW', decimals: 0 }

function saying(total: Partial<IndicatorStanding['total']>, indicator: Partial<typeof measured> = {}): ReturnType<typeof conclude> {
  const line = { meaning: 'INCREMENT', operator: 'AT_LEAST', actual: '8', target: '12', completion: '66.6666', verdict: null, gapToPace: null, gapToTarget: '-4', ...total }
  const chosen = { indicator: { ...measured, ...indicator }, total: line, rows: [], laggards: { zero: [], behind: [], silent: [] } } as unknown as IndicatorStanding
  return conclude(chosen, { indicators: [] } as unknown as Standing)
}

beforeAll(async () => {
  await requireMessages('standing')
  await useLanguage('zh')
})

describe('the sentence over a standing', () => {
  it('says what of a limit is used, and presses only where it is passed', () => {
    const months = { meaning: 'CUMULATIVE', elapsedMonths: 8, periodMonths: 12 } as const
    expect(saying({ operator: 'AT_MOST', ...months })).toMatchObject({ sentence: '投诉 8 / ≤12 件，', pressing: '时间进度 66.7%（8/12个月）' })
    expect(saying({ operator: 'AT_MOST', ...months })).not.toHaveProperty('tone')
    expect(saying({ operator: 'AT_MOST', gapToTarget: '2', verdict: 'FAR_BEHIND' })).toMatchObject({ pressing: '超出上限 2 件', tone: 'bad' })
  })

  it('names nobody as leading who is behind or at zero', () => {
    const row = (name: string, rank: number, verdict: string): unknown => ({ unit: { code: name, name, englishName: null }, line: { rank, verdict, note: null } })
    const sub = (rows: readonly unknown[], zero: readonly string[] = []): string => {
      const chosen = { indicator: measured, total: { actual: '1', target: '9', completion: '11.1', operator: 'AT_LEAST', meaning: 'INCREMENT', verdict: 'FAR_BEHIND', gapToPace: '-5', gapToTarget: '-8' }, rows, laggards: { zero: zero.map((code) => ({ code })), behind: [], silent: [] } }
      return conclude(chosen as unknown as IndicatorStanding, { indicators: [] } as unknown as Standing).sub
    }
    expect(sub([row('文矿', 1, 'FAR_BEHIND')])).toBe('文矿严重落后')
    expect(sub([row('文矿', 1, 'BEHIND'), row('税郭', 1, 'ON_PACE')])).toBe('税郭领先')
    expect(sub([row('文矿', 1, 'ON_PACE')], ['文矿'])).not.toContain('领先')
  })

  it('says a rate in its measure', () => {
    const rate = { meaning: 'RATE', actual: '6.8744', target: '7', gapToTarget: '-0.1256', verdict: 'NOT_MET' } as const
    expect(saying(rate, { unitOfMeasure: '件/万人', kind: 'RATE', decimals: 2 })).toMatchObject({ sentence: '投诉 6.87 件/万人，', pressing: '距目标差 0.13 件/万人' })
    expect(saying(rate, { unitOfMeasure: '%', kind: 'RATE' })).toMatchObject({ sentence: '投诉 6.87%，', pressing: '差 0.13 个百分点' })
  })
})
