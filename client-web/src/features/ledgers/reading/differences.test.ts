import { expect, it } from 'vitest'
import { differences } from './differences'

const value = (code: string, text: string) => ({ field: { code, label: code, englishLabel: null, unitOfMeasure: null }, text })

it('names the fields in which a version differs from the one before it, those that came and went too', () => {
  const before = [value('number', '7'), value('owner', 'a')]
  const after = [value('number', '8'), value('fee', '2026-11-20')]
  expect(differences(before, after).map(({ field, before: old, after: now }) => [field.code, old, now])).toEqual([['number', '7', '8'], ['fee', null, '2026-11-20'], ['owner', 'a', null]])
  expect(differences(null, after)).toEqual([])
})
