// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { useLanguage } from './i18n'
import { measureOf } from './names'

afterEach(() => useLanguage('zh'))

const patents = { unitOfMeasure: '件', unit: { englishName: 'item', englishPlural: 'items' } }

it('one is one item, everything else is items', async () => {
  await useLanguage('en')
  expect(['1', '+1', '−1', '-1'].map((amount) => measureOf(patents, amount))).toEqual(['item', 'item', 'item', 'item'])
  expect(['0', '2', '11', '-2', '1.5', null, undefined].map((amount) => measureOf(patents, amount))).toEqual(Array.from({ length: 7 }, () => 'items'))
})

it('Chinese has one word, and stands in where English has none', async () => {
  expect(measureOf(patents, '1')).toBe('件')
  await useLanguage('en')
  expect(measureOf({ unitOfMeasure: '幢', unit: { englishName: null, englishPlural: null } }, '2')).toBe('幢')
})
