import { expect, it } from 'vitest'
import type { Board } from './rows'
import { attention, occasionOf, unexplained, waitingElsewhere } from './rows'

type Recent = Board['rows'][number]['recent'][number]

const month = (name: string, state: Recent['state'], correctionState: Recent['correctionState'] = null): Recent => ({ month: name, state, correctionState, late: false, missing: false })

function board(...rows: Recent[][]): Board {
  return { month: '2026-11', canReview: true, rows: rows.map((recent) => ({ recent })) } as unknown as Board
}

it('tells of earlier months in which something waits, the newest first', () => {
  const found = waitingElsewhere(
    board(
      [month('2026-09', 'SUBMITTED'), month('2026-10', 'SUBMITTED'), month('2026-11', 'SUBMITTED')],
      [month('2026-09', 'APPROVED'), month('2026-10', 'SUBMITTED'), month('2026-11', 'NOT_STARTED')],
    ),
  )
  expect(found).toEqual([{ month: '2026-10', count: 2 }, { month: '2026-09', count: 1 }])
})

it('counts a correction that waits beside what is approved', () => {
  expect(waitingElsewhere(board([month('2026-10', 'APPROVED', 'SUBMITTED'), month('2026-09', 'APPROVED', 'RETURNED')]))).toEqual([{ month: '2026-10', count: 1 }])
})

it('says nothing to who does not review', () => {
  expect(waitingElsewhere({ ...board([month('2026-10', 'SUBMITTED')]), canReview: false })).toEqual([])
})

const odd = (state: string, warnings: number, without: number) =>
  ({ report: { state, remarks: [] }, warnings, unexplained: without, changed: 0 }) as unknown as Board['rows'][number]

it('names a warning without a word until it is published, an explained one while it waits', () => {
  expect(attention(odd('SUBMITTED', 2, 0))).toBe('review.explained')
  expect(attention(odd('APPROVED', 2, 0))).toBe('—')
  expect(attention(odd('APPROVED', 2, 1))).toBe('review.unexplained')
  expect(unexplained([odd('APPROVED', 2, 1), odd('SUBMITTED', 3, 3), odd('APPROVED', 1, 0)])).toBe(4)
})

it('knows what a unit can be asked to put right', () => {
  expect(occasionOf({ state: 'NOT_STARTED', missing: true, late: false })).toBe('MISSING')
  expect(occasionOf({ state: 'NOT_STARTED', missing: false, late: false })).toBeNull()
  expect(occasionOf({ state: 'RETURNED', missing: false, late: true })).toBe('RETURNED')
  expect(occasionOf({ state: 'APPROVED', missing: false, late: true })).toBe('LATE')
  expect(occasionOf({ state: 'APPROVED', missing: false, late: false })).toBeNull()
})
