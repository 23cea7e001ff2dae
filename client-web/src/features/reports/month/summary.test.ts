import { describe, expect, it } from 'vitest'
import { daysLate, dueDay, nearness } from '../dueWords'
import type { Summary } from './summary'
import { byUrgency, newestApproved, pastOf } from './summary'

function summary(month: string, part: Partial<Summary> = {}): Summary {
  return {
    unit: { code: '370402101', name: '税郭镇', englishName: null },
    month,
    state: 'NOT_STARTED',
    version: 0,
    opensOn: `${month}-25`,
    dueAt: '2026-11-05T16:00:00Z',
    returnDueAt: null,
    late: false,
    missing: false,
    filedOnBehalf: false,
    backfilled: false,
    firstSubmittedAt: null,
    submittedAt: null,
    reviewedAt: null,
    reviewStarted: false,
    lineCount: 12,
    opening: null,
    extension: null,
    remarks: [],
    demonstration: false,
    ...part,
  }
}

describe('what is due', () => {
  it('comes with returned reports first, then overdue ones, then by day', () => {
    const open = summary('2026-10')
    const missing = summary('2026-09', { missing: true })
    const returned = summary('2026-08', { state: 'RETURNED', returnDueAt: '2026-11-20T16:00:00Z' })
    expect(byUrgency([open, missing, returned]).map(({ month }) => month)).toEqual(['2026-08', '2026-09', '2026-10'])
  })

  it('ends with the due day in Shanghai, a return with its own', () => {
    expect(dueDay(summary('2026-10'))).toBe('2026-11-05')
    expect(dueDay(summary('2026-10', { state: 'RETURNED', returnDueAt: '2026-11-08T16:00:00Z' }))).toBe('2026-11-08')
    expect(nearness(summary('2026-10'), Date.parse('2026-11-04T16:30:00Z'))).toBe('today')
    expect(nearness(summary('2026-10'), Date.parse('2026-11-03T02:00:00Z'))).toBeNull()
  })
})

describe('past months', () => {
  const approved = summary('2026-09', { state: 'APPROVED' })
  const submitted = summary('2026-10', { state: 'SUBMITTED' })

  it('are those that do not wait for the clerk', () => {
    const due = [summary('2026-11')]
    expect(pastOf([summary('2026-11'), submitted, approved], due)).toEqual([submitted, approved])
  })

  it('name the newest month whose figures count', () => {
    expect(newestApproved([submitted, approved])).toBe('2026-09')
  })

  it('say by how many days a report was late', () => {
    expect(daysLate('2026-09-05T16:00:00Z', '2026-09-06T02:00:00Z')).toBe(1)
    expect(daysLate('2026-09-05T16:00:00Z', '2026-09-08T20:00:00Z')).toBe(4)
  })
})
