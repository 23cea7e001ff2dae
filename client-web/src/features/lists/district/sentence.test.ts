import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages } from '@/shared/i18n'
import { filterOf, UNFILTERED } from './filters'
import { districtSentence } from './sentence'

const book = (...rows: Array<{ state: 'ASSIGNED' | 'DISPUTED' | 'CONTESTED' | 'CONFIRMED'; rows: number }>) =>
  ({ rows, lists: [{}] }) as unknown as Parameters<typeof districtSentence>[0][number]

describe('what the page of lists says first', () => {
  beforeAll(() => requireMessages('lists'))

  it('is what the district has to decide', () => {
    const said = districtSentence([book({ state: 'DISPUTED', rows: 2 }, { state: 'ASSIGNED', rows: 5 }), book({ state: 'CONTESTED', rows: 1 })])
    expect(said.tone).toBe('warn')
    expect(said.sentence).toContain('3')
  })

  it('is then what it waits for', () => {
    expect(districtSentence([book({ state: 'ASSIGNED', rows: 5 })]).sentence).toContain('5')
    expect(districtSentence([book({ state: 'CONFIRMED', rows: 5 })]).sentence).not.toContain('5')
  })
})

describe('the filter of rows', () => {
  it('knows that vanished is no state', () => {
    expect(filterOf({ ...UNFILTERED, state: 'VANISHED', search: ' ' })).toEqual({ state: null, vanished: true, unit: null, search: null })
    expect(filterOf({ ...UNFILTERED, state: 'DISPUTED', unit: '1' })).toEqual({ state: 'DISPUTED', vanished: null, unit: '1', search: null })
  })
})
