import { describe, expect, it } from 'vitest'
import { typed } from '../testing'
import { settled, undecided } from './conflict'
import type { Conflict } from '../outgoing'

const indicator = (code: string) => ({ code, name: code, englishName: null, unitOfMeasure: '件', unit: { englishName: 'item', englishPlural: 'items' } })
const conflict: Conflict = {
  __typename: 'VersionConflict',
  code: 'VERSION_CONFLICT',
  message: '',
  path: [],
  currentVersion: 1,
  by: { id: 'other', name: '张磊' },
  at: '2026-11-03T06:20:00Z',
  lines: [
    { indicator: indicator('licences'), theirs: '3', theirStatus: 'REPORTED', yours: '1', yourStatus: 'REPORTED' },
    { indicator: indicator('stations'), theirs: null, theirStatus: 'NOT_APPLICABLE', yours: '2', yourStatus: 'REPORTED' },
  ],
}
const mine = { lines: { licences: typed('1', { note: '核对过' }), stations: typed('2'), patents: typed('5') }, texts: {} }

describe('a conflict', () => {
  it('waits until every line is decided', () => {
    expect(undecided(conflict, { stations: 'yours' })).toEqual(['licences'])
  })

  it('takes the other’s value only where that was chosen', () => {
    const content = settled(mine, conflict, { licences: 'theirs', stations: 'yours' })
    expect(content.lines).toEqual({ licences: typed('3', { note: '核对过' }), stations: typed('2'), patents: typed('5') })
  })

  it('takes over that a line does not apply', () => {
    const content = settled(mine, conflict, { licences: 'yours', stations: 'theirs' })
    expect(content.lines['stations']).toEqual(typed('', { notApplicable: true }))
  })
})
