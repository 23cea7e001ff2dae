// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import RankingSection from './RankingSection.vue'

beforeAll(() => requireMessages('standing'))

const total = { meaning: 'INCREMENT', operator: 'AT_LEAST', actual: '112', target: '140', completion: '80.0000', verdict: 'BEHIND', due: null, gapToPace: null, gapToTarget: '-28', note: null, planTarget: null, monthValue: { status: 'REPORTED', value: '0' }, carriedFrom: null }
const indicator = { code: 'patents', name: '专利', englishName: null, shortName: null, kind: 'FLOW', decimals: 0, unitOfMeasure: '件', unit: { englishName: null, englishPlural: null } }

function said(ownTarget: string | null, former: readonly string[]): string {
  const formerUnits = former.map((name) => ({ code: name, name, englishName: null }))
  const chosen = { indicator, total, own: null, rows: [], undivided: null, ownTarget, childrenTarget: '140', formerUnits, completeness: { reported: 1, expected: 1 } }
  const { root, leave } = mounted(RankingSection, { standing: { unit: { code: 'd' }, month: '2026-11', peerGroups: [] }, chosen, group: null, mayOpen: () => false })
  const text = root.querySelector('.former')?.textContent ?? ''
  leave()
  return text
}

describe('a sum with the targets of units that are gone', () => {
  it('names them beside the rows that do not add up to it', () => {
    expect(said(null, ['东镇', '西镇'])).toContain('目标合计含已撤并或调出的东镇、西镇')
    expect(said('100', ['东镇'])).toContain('分解合计含已撤并或调出的东镇')
    expect(said(null, [])).toBe('')
  })
})
