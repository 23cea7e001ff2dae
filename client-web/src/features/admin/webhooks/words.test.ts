// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { stateWords, whatWords } from './words'

const NOTICE = { kind: 'CORRECTED', month: '2026-10', unit: { code: '370402', name: '市中区', englishName: null }, at: '2026-11-03T02:00:00Z' } as const
const DELIVERY = { id: '1', notice: NOTICE, state: 'WAITING', attempts: 0, nextAttemptAt: '2026-11-03T02:00:00Z', triedAt: null, problem: null } as const

describe('the words of a delivery', () => {
  beforeAll(async () => {
    await useLanguage('zh')
    await Promise.all(['shared', 'admin/webhooks'].map(requireMessages))
  })

  it('say of which month and what', () => {
    expect(whatWords(DELIVERY)).toBe('市中区 2026年10月 更正')
  })

  it('say when it is tried again and what was answered', () => {
    expect(stateWords(DELIVERY)).toBe('等待发送')
    expect(stateWords({ ...DELIVERY, attempts: 2, problem: 'HTTP 503' })).toMatch(/^试过 2 次，.+ 再试 · HTTP 503$/)
    expect(stateWords({ ...DELIVERY, attempts: 8, state: 'GIVEN_UP', problem: 'HTTP 500' })).toBe('试过 8 次，已放弃 · HTTP 500')
    expect(stateWords({ ...DELIVERY, attempts: 1, state: 'TAKEN', triedAt: '2026-11-03T02:00:00Z' })).toMatch(/已收下$/)
  })
})
