// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { heardTime } from '@/shared/serverClock'
import { clockTime, day, daysUntil, deadline, moment } from './date'
import { fixed, percent, plain, round, signed } from './decimal'
import { monthName, monthsUpTo, plusMonths, shortMonth } from './month'
import { shortMoment } from './shortMoment'

beforeAll(() => requireMessages('shared'))

describe('decimals', () => {
  it('keep every digit of a figure no float could hold', () => {
    expect(plain('9007199254740993.25')).toBe('9,007,199,254,740,993.25')
  })

  it('round half up, away from zero', () => {
    expect(round('1.005', 2)).toBe('1.01')
    expect(round('-0.05', 1)).toBe('-0.1')
    expect(round('-0.04', 1)).toBe('0.0')
    expect(fixed('3200', 2)).toBe('3,200.00')
  })

  it('show a percentage with one decimal', () => {
    expect(percent('86.6667')).toBe('86.7%')
    expect(percent('113.25')).toBe('113.3%')
    expect(percent('1200')).toBe('1,200.0%')
  })

  it('use a real minus sign and a plus for a difference', () => {
    expect(signed('3')).toBe('+3')
    expect(signed('-2')).toBe('−2')
    expect(signed('0')).toBe('0')
    expect(plain('-1200.50')).toBe('−1,200.5')
  })
})

describe('months', () => {
  it('speak Chinese by default', () => {
    expect(monthName('2026-10')).toBe('2026年10月')
    expect(shortMonth('2026-09')).toBe('9月')
    expect(monthsUpTo('2026-09')).toBe('1—9月')
    expect(monthsUpTo('2026-01')).toBe('1月')
  })

  it('count across years', () => {
    expect(plusMonths('2026-01', -1)).toBe('2025-12')
    expect(plusMonths('2025-12', 13)).toBe('2027-01')
  })
})

describe('dates', () => {
  beforeEach(() => heardTime('2026-11-05T07:00:00Z'))

  it('name their year where it is not this one', () => {
    expect(moment('2027-11-29T09:31:00Z')).toBe('2027年11月29日 17:31')
    expect(day('2025-03-05')).toBe('2025年3月5日')
    expect(shortMoment('2025-03-05T06:43:00Z')).toBe('2025-03-05 14:43')
    expect(moment('2026-12-31T15:59:00Z', Date.parse('2026-12-31T16:01:00Z'))).toBe('2026年12月31日 23:59')
  })

  it('name the weekday and the hour a report is due', () => {
    expect(deadline('2026-11-05')).toBe('11月5日（周四）24:00')
  })

  it('are those of Shanghai, whatever the phone is set to', () => {
    expect(moment('2026-11-04T18:30:00Z')).toBe('11月5日 02:30')
    expect(shortMoment('2026-11-04T09:52:00Z')).toBe('11-04 17:52')
  })

  it('count days to a deadline by the calendar', () => {
    expect(daysUntil('2026-11-05', Date.parse('2026-11-04T16:30:00Z'))).toBe(0)
    expect(daysUntil('2026-11-05', Date.parse('2026-11-03T10:00:00Z'))).toBe(2)
  })

  it('give only the time for what happened today', () => {
    const now = Date.parse('2026-11-05T07:00:00Z')
    expect(clockTime('2026-11-05T06:35:00Z', now)).toBe('14:35')
    expect(clockTime('2026-11-02T06:35:00Z', now)).toBe('11月2日 14:35')
  })
})

describe('English', () => {
  it('keeps the same facts', async () => {
    await useLanguage('en')
    expect(monthName('2026-10')).toBe('Oct 2026')
    expect(deadline('2026-11-05')).toBe('Thu 5 Nov, 24:00')
    expect(shortMoment('2026-11-04T09:52:00Z')).toBe('4 Nov 17:52')
    expect(moment('2027-11-29T09:31:00Z')).toBe('29 Nov 2027 17:31')
    await useLanguage('zh')
  })
})
