import { describe, expect, it } from 'vitest'
import { aLine, aReport, typed } from '../testing'
import type { Outgoing } from '../outgoing'
import type { KeptDraft } from './keptDraft'
import { draftOf, startOf } from './keptDraft'

const line = aLine('patents')
const noon = Date.parse('2026-11-03T04:00:00Z')

function kept(part: Partial<KeptDraft>): KeptDraft {
  const content = { lines: { patents: typed('2') }, texts: {} }
  return { baseVersion: 0, content, editedAt: noon, dirty: true, syncedAt: null, ahead: 0, ...part }
}

function drafted(value: string, savedAt: string, baseVersion = 0) {
  return { lines: [{ indicator: 'patents', value, notApplicable: false, note: null }], texts: [], baseVersion, savedAt }
}

describe('the form opens with', () => {
  it('nothing where nothing was ever typed', () => {
    const start = startOf(aReport([line]), undefined)
    expect(start).toMatchObject({ from: 'version', baseVersion: 0, content: { lines: { patents: typed('') }, texts: { problems: '' } } })
  })

  it('what the phone keeps after a crash', () => {
    expect(startOf(aReport([line]), kept({})).content.lines['patents']).toEqual(typed('2'))
  })

  it('the newer of phone and server', () => {
    const earlier = aReport([line], { draft: drafted('1', '2026-11-03T03:59:00Z') })
    const later = aReport([line], { draft: drafted('1', '2026-11-03T04:01:00Z') })
    expect(startOf(earlier, kept({})).from).toBe('phone')
    expect(startOf(later, kept({})).from).toBe('server')
    expect(startOf(later, kept({})).content.lines['patents']?.value).toBe('1')
  })

  it('the newer by the server’s clock where the phone’s is wrong', () => {
    const report = aReport([line], { draft: drafted('1', '2026-11-03T04:01:00Z') })
    expect(startOf(report, kept({ ahead: 120_000 })).from).toBe('phone')
  })

  it('the phone’s copy where the server holds the same one', () => {
    const savedAt = '2026-11-03T05:00:00Z'
    const report = aReport([line], { draft: drafted('1', savedAt) })
    expect(startOf(report, kept({ syncedAt: savedAt })).from).toBe('phone')
  })

  it('a word that somebody submitted a newer version since', () => {
    const report = aReport([aLine('patents', { status: 'REPORTED', value: '3' })], { version: 1, state: 'RETURNED' })
    expect(startOf(report, kept({}))).toMatchObject({ outdated: true, baseVersion: 0, from: 'phone' })
  })

  it('the submitted values where the draft went into a version from another device', () => {
    const report = aReport([aLine('patents', { status: 'REPORTED', value: '3' })], { version: 1, state: 'RETURNED' })
    const start = startOf(report, kept({ dirty: false, syncedAt: '2026-11-03T04:00:01Z' }))
    expect(start).toMatchObject({ from: 'version', outdated: false, baseVersion: 1 })
    expect(start.content.lines['patents']?.value).toBe('3')
  })

  it('what either phone knows where two were typed in apart', () => {
    const two = [line, aLine('licences')]
    const content = { lines: { patents: typed('2'), licences: typed('') }, texts: { problems: '' } }
    const draft = { ...drafted('1', '2026-11-03T04:01:00Z'), lines: [{ indicator: 'licences', value: '3', notApplicable: false, note: null }], texts: [{ code: 'problems', text: 'none' }] }
    const newer = startOf(aReport(two, { draft }), kept({ content }))
    expect(newer.from).toBe('server')
    expect(newer.content).toMatchObject({ lines: { patents: { value: '2' }, licences: { value: '3' } }, texts: { problems: 'none' } })
    const older = startOf(aReport(two, { draft: { ...draft, savedAt: '2026-11-03T03:59:00Z' } }), kept({ content }))
    expect(older.from).toBe('phone')
    expect(older.content).toMatchObject({ lines: { patents: { value: '2' }, licences: { value: '3' } }, texts: { problems: 'none' } })
  })

  it('what waits in the outbox, even if the draft is gone', () => {
    const waiting = { content: { lines: { patents: typed('7') }, texts: {} }, input: { baseVersion: 0 }, pressedAt: noon } as unknown as Outgoing
    expect(startOf(aReport([line]), draftOf(waiting)).content.lines['patents']?.value).toBe('7')
  })

  it('only lines the form still has', () => {
    const content = { lines: { patents: typed('2'), gone: typed('9') }, texts: { old: 'x' } }
    const start = startOf(aReport([line]), kept({ content }))
    expect(Object.keys(start.content.lines)).toEqual(['patents'])
    expect(Object.keys(start.content.texts)).toEqual(['problems'])
  })
})
