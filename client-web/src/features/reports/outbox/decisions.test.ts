import { describe, expect, it } from 'vitest'
import type { SubmitReportMutation } from '@/gql/reports'
import { aLine, aReport } from '../testing'
import type { Outgoing } from '../outgoing'
import { delayAfter, missOf, nextOf, outcomeOf } from './decisions'
import { submission } from './submission'

type Payload = SubmitReportMutation['submitReport']

const report = aReport([aLine('patents'), aLine('licences')])
const input = submission(report, { lines: {}, texts: {} }, 0)
const conflict = { __typename: 'VersionConflict', code: 'VERSION_CONFLICT', message: '', path: [], currentVersion: 1, by: { id: 'zhang', name: '张磊' }, at: '', lines: [], texts: [] }
const refusal = { __typename: 'InputProblem', code: 'FRACTION', message: '要填整数', path: ['lines', '1', 'value'] }

function waiting(key: string, refused: Outgoing['refused'] = null): Outgoing {
  return { key, refused } as Outgoing
}

describe('the outbox', () => {
  it('sends in order and lets the others pass one that was refused', () => {
    const all = [waiting('a', { kind: 'failure', code: 'FORBIDDEN' }), waiting('b'), waiting('c')]
    expect(nextOf(all, new Set())?.key).toBe('b')
    expect(nextOf(all, new Set(['b']))?.key).toBe('c')
    expect(nextOf(all, new Set(['b', 'c']))).toBeUndefined()
  })

  it('waits longer from miss to miss, and never longer than 40 s', () => {
    const delays = [0, 1, 2, 3, 4, 5, 99].map(delayAfter)
    expect(delays).toEqual([2_000, 5_000, 10_000, 20_000, 40_000, 40_000, 40_000])
  })

  it('stops where there is no line, passes over one the server chokes on, and asks the person for the rest', () => {
    expect(missOf('NETWORK')).toBe('noLine')
    expect(missOf('INTERNAL_ERROR')).toBe('later')
    expect(missOf('RATE_LIMITED')).toBe('later')
    expect(missOf('UNAUTHENTICATED')).toBe('signedOut')
    expect(missOf('BAD_USER_INPUT')).toBe('misunderstood')
    expect(missOf('FORBIDDEN')).toBe('refused')
    expect(missOf('NOT_FOUND')).toBe('refused')
  })

  it('takes an answer for what it is: taken in, a choice to make, or lines to mend', () => {
    expect(outcomeOf({ report, problems: [] } as unknown as Payload, input)).toEqual({ kind: 'accepted', report })
    expect(outcomeOf({ report: null, problems: [refusal, conflict] } as unknown as Payload, input)).toMatchObject({ kind: 'refused', refused: { kind: 'conflict', conflict } })
    expect(outcomeOf({ report: null, problems: [refusal] } as unknown as Payload, input)).toEqual({
      kind: 'refused',
      refused: { kind: 'problems', problems: [{ line: 'licences', message: '要填整数' }] },
    })
  })
})
