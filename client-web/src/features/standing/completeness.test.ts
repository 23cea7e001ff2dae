// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import IndicatorCards from './IndicatorCards.vue'
import UndecomposedTargets from './UndecomposedTargets.vue'

beforeAll(async () => {
  await requireMessages('standing')
  await useLanguage('zh')
})

const indicator = { code: 'patents', name: '专利', englishName: null, shortName: null, kind: 'FLOW', decimals: 0, unitOfMeasure: '件', unit: { englishName: null, englishPlural: null } }
const total = { meaning: 'INCREMENT', operator: 'AT_LEAST', actual: '8', target: '11', completion: '72.7272', verdict: 'BEHIND', due: null, gapToPace: null, gapToTarget: '-3', note: null, planActual: null, planTarget: null, planCompletion: null, elapsedMonths: null, periodMonths: null, monthValue: { status: 'REPORTED', value: '8' }, carriedFrom: null }
const entry = { indicator, total, own: null, rows: [], undivided: null, ownTarget: '11', childrenTarget: '11', formerUnits: [], completeness: { reported: 8, expected: 11 } }

function words(component: Parameters<typeof mounted>[0], props: Record<string, unknown>): string {
  const { root, leave } = mounted(component, props)
  const text = root.textContent ?? ''
  leave()
  return text
}

it('a sum of 8 of 11 is never read as one of 11, whatever else stands beside it', () => {
  expect(words(IndicatorCards, { standing: { indicators: [entry] }, chosen: entry })).toContain('8/11 月次已报')
  const alone = words(UndecomposedTargets, { unit: 'd', indicators: [{ ...entry, childrenTarget: null }] })
  expect(alone).toContain('距目标差 3 件 · 8/11 月次已报')
})
