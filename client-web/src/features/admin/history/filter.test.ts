import { describe, expect, it } from 'vitest'
import { ANYTHING, filterOf, isNarrow, years } from './filter'

describe('what is looked for among earlier figures', () => {
  it('is anything at first', () => {
    expect(filterOf(ANYTHING)).toEqual({ search: null, from: null, to: null, own: false })
    expect(isNarrow(ANYTHING)).toBe(false)
  })

  it('is whole years', () => {
    const wanted = { ...ANYTHING, fromYear: '2020', toYear: '2021' }
    expect(filterOf(wanted)).toMatchObject({ from: '2020-01', to: '2021-12' })
    expect(isNarrow(wanted)).toBe(true)
  })

  it('offers twenty years, the newest first', () => {
    expect(years('2026-11').slice(0, 2)).toEqual(['2026', '2025'])
    expect(years('2026-11')).toHaveLength(20)
  })
})
