import { describe, expect, it } from 'vitest'
import { RequestFailure } from '@/shared/graphql'
import { endOf, knownDay, lastDayOver, refusalOf } from './knownAt'

describe('a day as of which figures are asked for', () => {
  it('is over in China', () => {
    expect(lastDayOver(Date.parse('2026-11-02T15:59:00Z'))).toBe('2026-11-01')
    expect(lastDayOver(Date.parse('2026-11-02T16:00:00Z'))).toBe('2026-11-02')
  })

  it('ends at midnight in China', () => {
    expect(endOf('2026-11-01')).toBe('2026-11-01T15:59:59.999999Z')
    expect(endOf(null)).toBeNull()
  })

  it('is a day or nothing', () => {
    expect([knownDay('2026-11-01'), knownDay('2026-13-01'), knownDay('yesterday'), knownDay(null)]).toEqual(['2026-11-01', null, null, null])
  })
})

describe('why nothing is answered as known at a day', () => {
  const refused = new RequestFailure('BAD_USER_INPUT', '不能按那时所知回答')

  it('is what the server says of that day', () => {
    expect(refusalOf('2026-11-02', refused)).toBe('不能按那时所知回答')
  })

  it('is nothing of the present, and no other failure', () => {
    expect(refusalOf(null, refused)).toBeUndefined()
    expect(refusalOf('2026-11-02', new RequestFailure('NOT_FOUND', ''))).toBeUndefined()
    expect(refusalOf('2026-11-02', undefined)).toBeUndefined()
  })
})
