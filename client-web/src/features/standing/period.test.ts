// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import type { Growth, PeriodFigures } from './period'
import { asked, beginning, change, growthWords, relative, signsAt, spanName, spanNames } from './period'

const patents = { unitOfMeasure: '件', unit: { englishName: null, englishPlural: null }, decimals: 0, kind: 'FLOW' }
const closure = { unitOfMeasure: '%', unit: { englishName: null, englishPlural: null }, decimals: 0, kind: 'RATE' }

function growth(of: Partial<Growth>): Growth {
  return { base: null, change: null, percent: null, notes: [], ...of } as Growth
}

beforeAll(async () => {
  await requireMessages('standing')
  await useLanguage('zh')
})

describe('growth in words', () => {
  it('says both the difference and its share, half up', () => {
    expect(growthWords(growth({ base: '8', change: '3', percent: '34.9750' }), patents)).toBe('+3（+34.98%）')
    expect(growthWords(growth({ base: '8', change: '-3', percent: '-37.5000' }), patents)).toBe('−3（−37.50%）')
  })

  it('keeps a base of 0, no history and a missing report apart', () => {
    expect(growthWords(growth({ base: '0', change: '4', notes: ['ZERO_BASE'] }), patents)).toBe('+4（零突破）')
    expect(growthWords(growth({ base: '0', change: '0', notes: ['ZERO_BASE'] }), patents)).toBe('0（持平）')
    expect(growthWords(growth({ notes: ['NO_HISTORY'] }), patents)).toBe('没有历史')
    expect(growthWords(growth({ base: '3', notes: ['NOT_REPORTED'] }), patents)).toBe('未报')
  })

  it('marks what is compared with less', () => {
    expect(relative(growth({ base: '2', change: '1', percent: '50', notes: ['PARTIAL_HISTORY'] }))).toBe('+50.00%*')
  })

  it('marks what is compared together with merged units', () => {
    expect(relative(growth({ base: '40', change: '-17', percent: '-42.5', notes: ['PREDECESSORS'] }))).toBe('−42.50%‡')
  })

  it('marks what is not reported whole, and calls it neither gone nor unchanged', () => {
    expect(growthWords(growth({ base: '9', change: '-3', percent: '-33.3333', notes: ['PARTIAL_PERIOD', 'PREDECESSORS'] }), patents)).toBe('−3（−33.33%§‡）')
    expect(growthWords(growth({ base: '6', change: '-6', notes: ['PARTIAL_PERIOD'] }), patents)).toBe('−6（§）')
    expect(growthWords(growth({ base: '0', change: '0', notes: ['PARTIAL_PERIOD', 'ZERO_BASE'] }), patents)).toBe('0（§）')
  })

  it('explains every sign that is shown, those of 较上年末 too', () => {
    const plainly = { yearOnYear: growth({}), monthYearOnYear: growth({}), monthOnMonth: growth({}) }
    const figures = { ...plainly, sinceYearEnd: growth({ notes: ['PUBLISHED_HISTORY'] }) } as PeriodFigures
    expect([signsAt([figures]), signsAt([{ ...figures, sinceYearEnd: null }])]).toEqual([['PUBLISHED_HISTORY'], []])
  })

  it('changes rates in points', () => {
    expect(change(growth({ base: '50', change: '16.6667' }), closure)).toBe('+16.67 个百分点')
  })
})

describe('a period', () => {
  it('is asked by its name, or by its first month', () => {
    expect(asked('QUARTER', '2024-03')).toEqual({ period: 'QUARTER', from: null })
    expect(asked('ANY', '2024-03')).toEqual({ period: null, from: '2024-03' })
  })

  it('is written as short as it can be', () => {
    expect(spanName({ from: '2026-01', to: '2026-10' })).toBe('2026年1月—10月')
    expect(spanName({ from: '2024-03', to: '2026-10' })).toBe('2024年3月—2026年10月')
    expect(spanName({ from: '2026-10', to: '2026-10' })).toBe('2026年10月')
  })

  it('is written in English with one dash and the year once', async () => {
    await useLanguage('en')
    expect(spanName({ from: '2026-01', to: '2026-09' })).toBe('Jan–Sep 2026')
    expect(spanName({ from: '2024-03', to: '2026-10' })).toBe('Mar 2024 – Oct 2026')
    expect(spanName({ from: '2026-10', to: '2026-10' })).toBe('Oct 2026')
    await useLanguage('zh')
  })

  it('begins where it was asked to, as far back as a period may reach, else with the plan', () => {
    expect(beginning('2021-01', '2024-01', '2026-10')).toBe('2021-01')
    expect(beginning(null, '2024-01', '2026-10')).toBe('2024-01')
    expect(beginning('2010-01', '2024-01', '2026-10')).toBe('2016-11')
    expect(beginning('2027-01', '2024-01', '2026-10')).toBe('2026-10')
    expect(beginning(null, null, '2026-10')).toBe('2026-10')
  })

  it('of single months is said in spans', () => {
    expect(spanNames(['2025-12', '2026-01', '2026-02', '2026-06'])).toBe('2025年12月—2026年2月、2026年6月')
    expect(spanNames([])).toBe('')
  })
})
