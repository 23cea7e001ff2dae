// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest'
import { requireMessages } from '@/shared/i18n'
import type { Board } from './rows'
import { boardSentence } from './sentence'

const board = (part: Partial<Board>): Board => ({ month: '2026-10', expected: 0, reported: 0, canReview: true, publication: null, rows: [], ...part }) as Board
const own = { own: true, report: { state: 'SUBMITTED', missing: false } } as Board['rows'][number]

beforeAll(() => Promise.all([requireMessages('shared'), requireMessages('review')]))

it('says of a unit that collects nothing that nothing is asked, not that all is approved', () => {
  expect(boardSentence(board({}))).toBe('10月没有要下级报的')
  expect(boardSentence(board({ rows: [own] }))).toBe('10月：下级没有要报的，1 份等你审')
})
