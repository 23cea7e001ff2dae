import { describe, expect, it } from 'vitest'
import { draftOf, inputOf, newItem, stepsOf, sumOf } from './rulesEditor'
import { typedPoints } from './typedPoints'

const indicator = { code: 'a', name: 'A', englishName: null }

describe('the rules editor', () => {
  it('says what the weights add up to while one types, exactly', () => {
    const items = ['0.1', '0.2', '三', ''].map((weight) => ({ ...newItem(indicator), weight }))
    expect(sumOf(items)).toBe('0.3')
  })

  it('reads steps as they are typed, full width too', () => {
    expect(stepsOf('60：50  100:100')).toEqual([
      { from: '60', share: '50' },
      { from: '100', share: '100' },
    ])
    expect(stepsOf('60')).toEqual([{ from: '60', share: '-1' }])
  })

  it('sends what is no number as one the server refuses at its field', () => {
    const draft = { ...draftOf(null, []), items: [{ ...newItem(indicator), weight: '二十' }] }
    const input = inputOf(draft, 'plan', null)
    expect(input.items).toMatchObject([{ weight: '-1', floor: '0', cap: '100' }])
    expect(input.deductions).toEqual([])
    expect(input.baseVersion).toBe(0)
  })

  it('gives back the rules it was given', () => {
    const rules = {
      version: 2,
      revision: 3,
      weights: '30',
      settled: false,
      savedAt: '',
      savedBy: null,
      items: [{ indicator, weight: '30.0000', basis: 'PLAN', kind: 'STEPS', floor: null, cap: null, steps: [{ from: '60', share: '50.5' }] }],
      deductions: [{ kind: 'MISSING', each: '0.5000', most: null }],
      grades: [{ name: '合格', atLeast: '0' }],
    } as const
    const input = inputOf(draftOf(rules, []), 'plan', rules)
    expect(input).toMatchObject({ baseVersion: 2, baseRevision: 3, deductions: [{ kind: 'MISSING', each: '0.5', most: null }], grades: [{ name: '合格', atLeast: '0' }] })
    expect(input.items).toMatchObject([{ weight: '30', basis: 'PLAN', kind: 'STEPS', steps: [{ from: '60', share: '50.5' }] }])
  })

  it('understands any minus and full-width digits', () => {
    expect(typedPoints('−１．５')).toBe('-1.5')
    expect(typedPoints('+2')).toBe('2')
    expect(typedPoints('两分')).toBeNull()
  })
})
