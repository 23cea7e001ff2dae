// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { ruleWords } from './rule'

const paced = { due: '10', elapsedMonths: 10, periodMonths: 12, operator: 'AT_LEAST' } as const

beforeAll(async () => {
  await requireMessages('standing')
  await useLanguage('zh')
})

describe('the rule below a standing', () => {
  it('names the months where all that is shown has the same period', () => {
    expect(ruleWords([paced, paced, { ...paced, due: null, elapsedMonths: 34, periodMonths: 36 }], '0.8')).toContain('目标 × 10 ÷ 12')
    expect(ruleWords([{ ...paced, elapsedMonths: 3, periodMonths: 6 }], '0.8')).toContain('目标 × 3 ÷ 6')
    expect(ruleWords([paced, { ...paced, elapsedMonths: 3, periodMonths: 6 }], '0.8')).toContain('目标 × 已过的月数 ÷ 期限的月数')
  })

  it('prints the threshold of the plan exactly', () => {
    expect(ruleWords([paced], '0.55')).toContain('不到它的 55%')
    expect(ruleWords([paced], '0.875')).toContain('不到它的 87.5%')
  })

  it('explains limits where there is one', () => {
    expect(ruleWords([paced], '0.8')).not.toContain('≤')
    expect(ruleWords([paced, { ...paced, operator: 'AT_MOST' }], '0.8')).toContain('≤')
  })
})
