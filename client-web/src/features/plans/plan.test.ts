// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { courseOf, goneSince } from './plan'

beforeAll(async () => {
  await requireMessages('plans')
  await useLanguage('zh')
})

describe('a unit that is no more', () => {
  it('is told by the first month without it', () => {
    expect(goneSince({ validTo: '2025-12' })).toBe('2026年1月起已撤并')
    expect(goneSince({ validTo: null })).toBe('')
  })

  it('and one that moved by where it went or came from', () => {
    const plan = { fromMonth: '2024-01', unit: { code: 'd' } }
    const here = { from: '2000-01', parent: { code: 'd', name: '市中区', englishName: null } }
    const there = { from: '2025-03', parent: { code: 'o', name: '薛城区', englishName: null } }
    expect(courseOf(plan, { periods: [here, there] })).toBe('2025年3月起划到薛城区')
    expect(courseOf(plan, { periods: [{ ...there, from: '2000-01' }, { ...here, from: '2025-03' }] })).toBe('2025年3月起由薛城区划入')
    expect(courseOf(plan, { periods: [here, { from: '2025-03', parent: null }], validTo: '2025-12' })).toBe('2025年3月起划出 · 2026年1月起已撤并')
    expect(courseOf(plan, { periods: [here] })).toBe('')
  })
})
