import { describe, expect, it } from 'vitest'
import { typed } from '../testing'
import type { Choice } from './conflict'
import { settled, undecided } from './conflict'
import type { Conflict } from '../outgoing'

const indicator = (code: string) => ({ code, name: code, englishName: null, unitOfMeasure: '件', unit: { englishName: 'item', englishPlural: 'items' }, kind: 'FLOW' as const, decimals: 0 })
const conflict: Conflict = {
  __typename: 'VersionConflict',
  code: 'VERSION_CONFLICT',
  message: '',
  path: [],
  currentVersion: 1,
  by: { id: 'other', name: '张磊' },
  at: '2026-11-03T06:20:00Z',
  lines: [
    { indicator: indicator('licences'), theirs: '3', theirStatus: 'REPORTED', theirNote: '新签的', yours: '1', yourStatus: 'REPORTED', yourNote: '核对过' },
    { indicator: indicator('stations'), theirs: null, theirStatus: 'NOT_APPLICABLE', theirNote: '没有站', yours: '2', yourStatus: 'REPORTED', yourNote: null },
  ],
  texts: [
    { code: 'progress', label: '工作进展', englishLabel: null, theirs: '办了一期培训', yours: null },
    { code: 'licences', label: '存在问题', englishLabel: null, theirs: null, yours: '缺人' },
  ],
}
const texts = { progress: '', licences: '缺人' }
const mine = { lines: { licences: typed('1', { note: '核对过' }), stations: typed('2'), patents: typed('5') }, texts }
const all = (choice: Choice) => Object.fromEntries(undecided(conflict, {}).map((place) => [place, choice]))

describe('a conflict', () => {
  it('waits until every line and every text is decided', () => {
    expect(undecided(conflict, { stations: 'yours' })).toEqual(['licences', 'text-progress', 'text-licences'])
    expect(undecided(conflict, all('theirs'))).toEqual([])
  })

  it('takes the other’s value, with the note that explains it, only where that was chosen', () => {
    const content = settled(mine, conflict, { ...all('yours'), licences: 'theirs' })
    expect(content).toEqual({ lines: { ...mine.lines, licences: typed('3', { note: '新签的' }) }, texts })
  })

  it('takes over that a line does not apply, and why', () => {
    const content = settled(mine, conflict, { ...all('yours'), stations: 'theirs' })
    expect(content.lines['stations']).toEqual(typed('', { notApplicable: true, note: '没有站' }))
  })

  it('takes the other’s text only where that was chosen, also where there is none', () => {
    expect(settled(mine, conflict, { ...all('yours'), 'text-progress': 'theirs' }).texts).toEqual({ progress: '办了一期培训', licences: '缺人' })
    expect(settled(mine, conflict, { ...all('yours'), 'text-licences': 'theirs' }).texts).toEqual({ progress: '', licences: '' })
    expect(settled(mine, conflict, all('yours'))).toEqual(mine)
  })
})
