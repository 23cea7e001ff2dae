// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import GrowthList from './GrowthList.vue'
import GrowthTable from './GrowthTable.vue'
import type { GrowthRow } from './period'

const nothing = { base: null, change: null, percent: null, notes: [] }
const row = (key: string, value: string | null, whole = false): GrowthRow => ({
  key,
  unit: null,
  name: key,
  whole,
  figures: { value, share: null, completeness: { reported: 1, expected: 1 }, yearOnYear: nothing, monthYearOnYear: nothing, monthOnMonth: nothing, sinceYearEnd: nothing },
})
const rows = [row('东镇', null), row('西镇', '3'), row('合计', '5', true)]
const indicator = { code: 'stations', name: '站', englishName: null, shortName: null, kind: 'STOCK', decimals: 0, unitOfMeasure: '家', unit: { englishName: null, englishPlural: null } }

function heads(component: typeof GrowthTable | typeof GrowthList, undivided: string | null): string[] {
  const { root, leave } = mounted(component, { rows, undivided, indicator, title: '站' })
  const found = [...root.querySelectorAll('tbody tr, li')].map((each) => each.querySelector('th, .who')?.textContent ?? '')
  leave()
  return found
}

beforeAll(() => requireMessages('standing'))

describe('what is left to be divided after a split', () => {
  it('stands before the sum it belongs to, on the desktop and on the phone', () => {
    for (const component of [GrowthTable, GrowthList]) expect(heads(component, '2')).toEqual(['东镇', '西镇', '拆分后待报', '合计'])
  })

  it('has no row once all is stated', () => {
    for (const component of [GrowthTable, GrowthList]) expect(heads(component, null)).toEqual(['东镇', '西镇', '合计'])
  })
})
