// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { goneSince } from './plan'

beforeAll(async () => {
  await requireMessages('plans')
  await useLanguage('zh')
})

describe('a unit that is no more', () => {
  it('is told by the first month without it', () => {
    expect(goneSince({ validTo: '2025-12' })).toBe('2026年1月起已撤并')
    expect(goneSince({ validTo: null })).toBe('')
  })
})
