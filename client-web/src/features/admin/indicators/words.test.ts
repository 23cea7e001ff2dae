import { expect, it } from 'vitest'
import { categoriesIn, counted, kindsFrom } from './words'

const nothing = { values: 0, targets: 0, formLines: 0, rates: 0, scoreItems: 0, ledgers: 0, figures: 0 }

it('kind and measure can be changed until something is counted with an indicator', () => {
  expect([counted(nothing), counted({ ...nothing, rates: 1, scoreItems: 1 })]).toEqual([false, false])
  expect((['values', 'targets', 'formLines', 'ledgers', 'figures'] as const).map((one) => counted({ ...nothing, [one]: 1 }))).toEqual([true, true, true, true, true])
})

it('nothing becomes a rate and a rate nothing else', () => {
  expect(kindsFrom('FLOW')).toEqual(['FLOW', 'STOCK', 'AMOUNT', 'FACT'])
  expect(kindsFrom('RATE')).toEqual(['RATE'])
})

it('one field takes the usual category and those under which other reports print it', () => {
  expect(categoriesIn('管理')).toEqual({ category: '管理', moreCategories: [] })
  expect(categoriesIn(' 管理、运用；创造 ')).toEqual({ category: '管理', moreCategories: ['运用', '创造'] })
  expect(categoriesIn('')).toEqual({ category: '', moreCategories: [] })
})
