// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { heardTime } from '@/shared/serverClock'
import type { Closing, Point } from './closing'
import { actWords, closingSentence, grouped } from './closing'

beforeAll(async () => {
  heardTime('2026-11-06T08:00:00Z')
  await requireMessages('closing')
  await useLanguage('zh')
})

const nothing = { missing: 0, waiting: 0, returned: 0, unexplained: 0, late: 0, notAccepted: 0 }

const closing = (more: Partial<Closing>): Closing => ({
  unit: { code: '370402', name: '市中区', englishName: null, parent: { code: '370400', name: '枣庄市', englishName: null } },
  month: '2026-10',
  state: 'OPEN',
  version: 0,
  expected: 11,
  reported: 9,
  demonstration: false,
  actions: [],
  counts: nothing,
  openPoints: [],
  handUps: [],
  acts: [],
  lock: null,
  ...more,
})

const point = (code: string, kind: Point['kind']): Point => ({
  kind,
  warnings: 0,
  report: { unit: { code, name: code, englishName: null }, month: '2026-10', state: 'SUBMITTED', late: false, missing: false, ownLevel: false },
})

describe('the sentence about a month', () => {
  it('counts what is open; a late report asks for nothing', () => {
    expect(closingSentence(closing({ counts: { ...nothing, missing: 2, waiting: 3, late: 1 } }))).toBe('10月还没结月：未报 2 个，待审 3 份')
    expect(closingSentence(closing({ counts: { ...nothing, late: 1 } }))).toBe('10月都齐了，可以结月')
  })

  it('says whom it waits for, and nobody at the top', () => {
    expect(closingSentence(closing({ state: 'CLOSED' }))).toBe('10月已结月，等上级接收')
    expect(closingSentence(closing({ state: 'CLOSED', unit: { code: '37', name: '山东省', englishName: null, parent: null } }))).toBe('10月已结月')
    expect(closingSentence(closing({ state: 'RETURNED' }))).toBe('10月被上级退回，改好再结月')
  })

  it('is about nothing where nobody reports', () => {
    expect(closingSentence(closing({ expected: 0 }))).toBe('10月没有单位要报')
  })
})

describe('what is open', () => {
  it('stands by kind, in the order it came', () => {
    const groups = grouped([point('1', 'MISSING'), point('2', 'MISSING'), point('1', 'LATE')])
    expect(groups.map(({ kind, points }) => [kind, points.length])).toEqual([['MISSING', 2], ['LATE', 1]])
  })
})

describe('what was done', () => {
  it('says with how many reports a month was closed', () => {
    expect(actWords({ kind: 'CLOSED', at: '2026-11-06T06:20:00Z', by: { name: '林静' }, reason: null, expected: 11, reported: 9 })).toBe('林静 11月6日 14:20 结月，月报 9/11')
  })
})
