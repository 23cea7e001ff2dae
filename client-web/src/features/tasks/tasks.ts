import type { MyTasksQuery } from '@/gql/tasks'
import { day } from '@/shared/format/date'
import { monthName } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import type { IconName } from '@/shared/icons/shapes'
import { nameOf } from '@/shared/names'
import type { RouteLocationRaw } from '@/shared/router'

export type Task = MyTasksQuery['myTasks'][number]

/** Every kind has its shape and leads to where it is done. */
const KINDS: Record<Task['kind'], { icon: IconName; to: (task: Task) => RouteLocationRaw }> = {
  REPORT_DUE: { icon: 'pencil', to: ({ unit, month }) => ({ path: `/reports/${unit.code}/${month}` }) },
  REPORT_RETURNED: { icon: 'bentArrow', to: ({ unit, month }) => ({ path: `/reports/${unit.code}/${month}` }) },
  CORRECTION_RETURNED: { icon: 'bentArrow', to: ({ unit, month }) => ({ path: `/reports/${unit.code}/${month}` }) },
  RECTIFICATION_TO_REPLY: { icon: 'flag', to: one },
  ROWS_TO_CHECK: { icon: 'download', to: ({ unit }) => ({ path: `/lists/${unit.code}` }) },
  REPORT_TO_SIGN: { icon: 'pencil', to: ({ unit, month }) => ({ name: 'sign-off', params: { unit: unit.code, month: month ?? '' } }) },
  MONTH_RETURNED: { icon: 'bentArrow', to: ({ unit, month }) => ({ name: 'closing', params: { unit: unit.code, month: month ?? '' } }) },
  REPORTS_TO_REVIEW: { icon: 'inbox', to: ({ unit, month }) => ({ name: 'board', params: { unit: unit.code, month: month ?? '' } }) },
  REPLY_TO_DECIDE: { icon: 'halfDisc', to: one },
  MONTH_TO_DECIDE: { icon: 'lock', to: ({ unit, month }) => ({ name: 'closing', params: { unit: unit.code, month: month ?? '' } }) },
  RECTIFICATION_OVERDUE: { icon: 'clock', to: one },
}

function one({ rectification }: Task): RouteLocationRaw {
  return { name: 'rectification', params: { id: rectification?.id ?? '' } }
}

export const iconOf = ({ kind }: Task): IconName => KINDS[kind].icon
export const whereTo = (task: Task): RouteLocationRaw => KINDS[task.kind].to(task)

/** "补报10月月报 · 税郭镇". */
export function title(task: Task): string {
  return t(`tasks.kind.${task.kind}`, { unit: nameOf(task.unit), month: task.month ? monthName(task.month) : '', count: task.count })
}

export function until({ dueOn, overdue }: Task): string {
  return dueOn ? t(overdue ? 'tasks.overdueSince' : 'tasks.until', { day: day(dueOn) }) : ''
}

/** What is due has a day; what waits for a decision may wait, and stands below. */
export function grouped(tasks: readonly Task[]): Array<{ name: 'overdue' | 'due' | 'waiting'; tasks: Task[] }> {
  const groups = [
    { name: 'overdue' as const, tasks: tasks.filter(({ overdue }) => overdue) },
    { name: 'due' as const, tasks: tasks.filter(({ overdue, dueOn, kind }) => !overdue && dueOn !== null && kind !== 'REPLY_TO_DECIDE') },
    { name: 'waiting' as const, tasks: tasks.filter(({ overdue, dueOn, kind }) => !overdue && (dueOn === null || kind === 'REPLY_TO_DECIDE')) },
  ]
  return groups.filter((group) => group.tasks.length > 0)
}
