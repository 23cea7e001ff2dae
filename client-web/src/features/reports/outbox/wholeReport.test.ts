import { describe, expect, it } from 'vitest'
import type { SubmittedFieldsFragment } from '@/gql/reports'
import { aLine, aReport, aStanding } from '../testing'
import { together } from './wholeReport'

const before = aReport([aLine('patents', { help: '授权日', standing: aStanding({}) }), aLine('licences', { position: 2 })])

function submitted(codes: string[], texts = ['problems']): SubmittedFieldsFragment {
  const { unit, lines, ...head } = aReport(codes.map((code) => aLine(code, { status: 'REPORTED', value: '3' })), { state: 'SUBMITTED', version: 1 })
  return {
    ...head,
    unit: { code: unit.code },
    lines: lines.map(({ indicator, status, value, note, remark, earlierValue, changed, warnings }) => ({ indicator: { code: indicator.code }, status, value, note, remark, earlierValue, changed, warnings })),
    texts: texts.map((code) => ({ code, text: '缺人' })),
  }
}

describe('what a submission left', () => {
  it('is what it changed, beside what the phone had', () => {
    const { texts, lines, ...head } = together(before, submitted(['patents', 'licences']))!
    expect(head).toMatchObject({ state: 'SUBMITTED', version: 1, unit: before.unit })
    expect(lines.map(({ value }) => value)).toEqual(['3', '3'])
    expect(lines[0]).toMatchObject({ help: '授权日', indicator: before.lines[0]!.indicator, standing: before.lines[0]!.standing })
    expect(texts).toEqual([{ ...before.texts[0], text: '缺人' }])
  })

  it('is in the order the phone has', () => {
    const { lines } = together(before, submitted(['licences', 'patents']))!
    expect(lines.map(({ indicator }) => indicator.code)).toEqual(['patents', 'licences'])
  })

  it('is not put together from another form', () => {
    expect(together(before, submitted(['patents']))).toBeUndefined()
    expect(together(before, submitted(['patents', 'stations']))).toBeUndefined()
    expect(together(before, submitted(['patents', 'licences', 'stations']))).toBeUndefined()
    expect(together(before, submitted(['patents', 'licences'], []))).toBeUndefined()
  })
})
