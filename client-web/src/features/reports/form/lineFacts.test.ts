import { describe, expect, it } from 'vitest'
import { requireMessages } from '@/shared/i18n'
import { toDate as printedToDate } from '../print/toDate'
import { aLine, aStanding } from '../testing'
import { valueWords } from '../valueWords'
import { lineFacts } from './lineFacts'

const of = (month: string, value: string | null) => ({ month, status: value === null ? ('NOT_REPORTED' as const) : ('REPORTED' as const), value })
const history = [of('2025-12', '9'), of('2026-01', '2'), of('2026-02', null), of('2026-09', '3')]

// Messages are not loaded here: what counts is which figure stands where.
describe('the facts beside a field', () => {
  it('are the standing’s amount to date, or the year’s months where there is no standing', () => {
    const [, known] = lineFacts(aLine('patents', { standing: aStanding({ actual: '11' }), history }), '2026-10')
    const [, summed] = lineFacts(aLine('patents', { history }), '2026-10')
    const [, nothing] = lineFacts(aLine('patents'), '2026-10')
    expect([known.value, summed.value, nothing.value]).toEqual(['reports.amount', 'reports.amount', '—'])
  })

  it('begin anew in January', () => {
    const [, toDate] = lineFacts(aLine('patents', { standing: aStanding({ actual: '15' }) }), '2026-01')
    expect(toDate.label).toBe('reports.fact.thisYear')
  })

  it('stand under words of their own in February', () => {
    const february = { month: '2027-01', status: 'REPORTED' as const, value: '2' }
    const [last, toDate] = lineFacts(aLine('patents', { previous: february, history: [february] }), '2027-02')
    expect(toDate.label).toBe('reports.fact.thisYear')
    expect(last.label).not.toBe(toDate.label)
  })

  it('say that a month was not reported, and that there is no target', () => {
    const [last, , target] = lineFacts(aLine('patents'), '2026-10')
    expect(last.value).toBe('pace.NOT_REPORTED')
    expect(target.value).toBe('reports.fact.noTarget')
  })

  it('tell a month in which nobody asked from one that was not reported', () => {
    const [last] = lineFacts(aLine('patents', { previous: { month: '2026-09', status: 'NOT_COLLECTED', value: null } }), '2026-10')
    expect(last.value).toBe('pace.NOT_COLLECTED')
  })
})

it('shows money with both its decimals wherever it is read', async () => {
  await requireMessages('reports')
  const standing = aStanding({ meaning: 'CUMULATIVE', actual: '1711.5', target: '30000' })
  const line = aLine('money', { standing, status: 'REPORTED', value: '0', previous: { month: '2026-09', status: 'REPORTED', value: '88.1' } }, { kind: 'AMOUNT', decimals: 2, unitOfMeasure: '万元' })
  expect(lineFacts(line, '2026-10').map(({ value }) => value)).toEqual(['88.10 万元', '1,711.50 万元', '30,000.00 万元'])
  expect([valueWords(line.status, line.value, line.indicator), printedToDate(line, '2026-10')]).toEqual(['0.00', '1,711.50'])
})
