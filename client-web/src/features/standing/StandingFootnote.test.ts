// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import GrowthLegend from './GrowthLegend.vue'
import StandingFootnote from './StandingFootnote.vue'

beforeAll(async () => {
  await requireMessages('standing')
  await useLanguage('en')
})

function words(component: typeof StandingFootnote | typeof GrowthLegend, properties: Record<string, unknown>): string {
  const { root, leave } = mounted(component, properties)
  const text = root.textContent
  leave()
  return text
}

describe('what stands below figures', () => {
  it('keeps its sentences apart in English', () => {
    const standing = { plan: { name: 'Plan', englishName: 'Plan', version: 2, severeBelow: '0.8' }, completeness: { reported: 8, expected: 11 }, readAt: '2026-11-29T09:52:00Z' }
    expect(words(StandingFootnote, { standing, lines: [] })).not.toMatch(/[.:][A-Z]/)
    const growth = { base: '1', change: '1', percent: '100', notes: ['PARTIAL_PERIOD', 'PREDECESSORS'] }
    const figures = { yearOnYear: growth, monthYearOnYear: growth, monthOnMonth: growth, sinceYearEnd: null }
    expect(words(GrowthLegend, { figures: [figures] })).toMatch(/expected\. § Reports .*whole\. ‡ Units/)
  })
})
