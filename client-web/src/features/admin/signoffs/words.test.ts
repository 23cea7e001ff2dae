import { expect, it } from 'vitest'
import type { SignOffUnit } from './words'
import { holds } from './words'

const unit = (own: SignOffUnit['own']): SignOffUnit => ({ unit: { code: '370402101', name: '税郭镇', englishName: null }, own, all: null, leaders: [] })
const all = { rule: 'SIGNED', fromMonth: '2026-11' } as const

it('follows what is said for all until something is said about the unit', () => {
  expect(holds(unit(null), all)).toBe(all)
  expect(holds(unit({ rule: 'AS_ALL', fromMonth: '2026-12' }), all)).toBe(all)
})

it('goes by what is said about the unit first', () => {
  expect(holds(unit({ rule: 'NOT_SIGNED', fromMonth: '2026-11' }), all)?.rule).toBe('NOT_SIGNED')
})
