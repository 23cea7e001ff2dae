// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import RankingSection from './RankingSection.vue'
import { whence } from './whence'

beforeAll(async () => {
  await requireMessages('standing')
  await useLanguage('zh')
})

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

  it('and says since when they are gone, or where they went', () => {
    const there = (code: string, name: string, from: string) => ({ from, parent: { code, name, englishName: null } })
    expect(whence({ name: '东镇', englishName: null, validTo: '2026-02', periods: [there('d', '市中区', '2000-01')] }, 'd')).toBe('东镇（2026年3月起已撤并）')
    expect(whence({ name: '西镇', englishName: null, validTo: null, periods: [there('d', '市中区', '2000-01'), there('x', '薛城区', '2026-05')] }, 'd')).toBe('西镇（2026年5月起划到薛城区）')
  })
})
