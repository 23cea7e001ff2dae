import { expect, it } from 'vitest'
import type { Task } from './tasks'
import { grouped, whereTo } from './tasks'

const task = (kind: Task['kind'], more: Partial<Task> = {}): Task => ({ kind, unit: { code: '370402101', name: '税郭镇', englishName: null }, month: '2026-10', dueOn: null, overdue: false, count: 1, rectification: null, ...more })

it('puts what is overdue first, then what has a day, then what waits for a decision', () => {
  const groups = grouped([task('REPORTS_TO_REVIEW'), task('RECTIFICATION_OVERDUE', { dueOn: '2026-11-01', overdue: true }), task('REPORT_DUE', { dueOn: '2026-11-05' }), task('REPLY_TO_DECIDE', { dueOn: '2026-11-02' })])
  expect(groups.map(({ name, tasks }) => [name, tasks.map(({ kind }) => kind)])).toEqual([
    ['overdue', ['RECTIFICATION_OVERDUE']],
    ['due', ['REPORT_DUE']],
    ['waiting', ['REPORTS_TO_REVIEW', 'REPLY_TO_DECIDE']],
  ])
})

it('says nothing of a group that is empty', () => {
  expect(grouped([])).toEqual([])
})

it('leads to where the task is done', () => {
  expect(whereTo(task('REPORT_DUE'))).toEqual({ path: '/reports/370402101/2026-10' })
  expect(whereTo(task('RECTIFICATION_TO_REPLY', { rectification: { id: 'r1', reason: '', occasion: 'LATE' } }))).toEqual({ name: 'rectification', params: { id: 'r1' } })
})
