import { describe, expect, it } from 'vitest'
import type { Corrected } from './corrected'
import { changes, inputOf, startOf, unsaid } from './corrected'

const line = (code: string, value: string | null, status = 'REPORTED') => ({ indicator: { code, decimals: 0 }, value, status, note: null })
const report = {
  unit: { code: '370402101' },
  month: '2026-09',
  version: 1,
  lines: [line('patents', '3'), line('stations', null, 'NOT_APPLICABLE')],
  texts: [{ code: 'progress', text: '办了培训' }],
  correction: null,
} as unknown as Corrected

describe('a correction being typed', () => {
  it('begins with what was approved and says nothing new', () => {
    expect(changes(report, startOf(report))).toEqual([])
    expect(unsaid(report, startOf(report))).toBeNull()
  })

  it('names what differs, a figure by its number and not by how it is typed', () => {
    const typed = startOf(report)
    typed.lines['patents']!.value = '０3'
    expect(changes(report, typed)).toEqual([])
    typed.lines['patents']!.value = '4'
    typed.lines['stations'] = { value: '', notApplicable: false, note: '' }
    typed.texts['progress'] = ''
    expect(changes(report, typed)).toEqual(['patents', 'stations', 'progress'])
    expect(unsaid(report, typed)).toBe('stations')
  })

  it('is sent whole, against the version the person saw', () => {
    const pending = { ...report, correction: { version: 2, lines: [line('patents', '4'), line('stations', '1')], texts: [] } } as unknown as Corrected
    const typed = startOf(pending)
    expect(typed.lines['patents']?.value).toBe('4')
    expect(inputOf(pending, typed, ' 漏了 ')).toMatchObject({ baseVersion: 2, reason: '漏了', lines: [{ indicator: 'patents', value: '4' }, { indicator: 'stations', value: '1' }] })
    expect(inputOf(report, startOf(report), '漏了').baseVersion).toBe(1)
  })
})
