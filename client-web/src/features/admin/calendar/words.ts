import type { GroupRobotFieldsFragment, ReportingDaysFieldsFragment, ReportingRuleFieldsFragment } from '@/gql/admin'
import { day, moment } from '@/shared/format/date'
import type { Month } from '@/shared/format/month'
import { monthName, plusMonths } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import type { Range } from './ranges'

export type Days = ReportingDaysFieldsFragment
export type Rule = ReportingRuleFieldsFragment

/** Days exist in every month up to this one. */
const MOST = 28

/** A day of the month as typed, full-width digits too; nothing when it is no number. */
export function dayTyped(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim()
  return /^\d{1,3}$/.test(plain) ? Number(plain) : undefined
}

export function exists(typed: number | undefined): typed is number {
  return typed !== undefined && typed >= 1 && typed <= MOST
}

/** Whose days they are. */
export function whose({ setFor }: Rule, unit: string): string {
  if (!setFor) return t('admin.calendar.shipped')
  return setFor.code === unit ? t('admin.calendar.setHere') : t('admin.calendar.setAbove', { unit: nameOf(setFor) })
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

function weekday(date: string): string {
  return t(`date.weekdays.d${weekdayOf(date)}`)
}

/** "12月5日 周六". */
export function dayOfWeek(date: string): string {
  return t('admin.calendar.day', { day: day(date), weekday: weekday(date) })
}

/** The day on which a month is due before weekends and holidays move it. */
export function plainDue(month: Month, dueDay: number): string {
  return `${plusMonths(month, 1)}-${String(dueDay).padStart(2, '0')}`
}

/** Why the due day is another one than the rule says; empty when it is the same. */
export function moved({ month, dueOn, rule }: Days['months'][number]): string {
  const plain = plainDue(month, rule.dueDay)
  if (plain === dueOn) return ''
  const weekend = [0, 6].includes(weekdayOf(plain))
  return t(weekend ? 'admin.calendar.movedByWeekend' : 'admin.calendar.movedByHoliday', { day: day(plain), weekday: weekday(plain) })
}

/** "10月1日—7日 周四—周三", of one day "9月27日 周日". */
export function rangeWords({ first, last }: Range): string {
  if (first === last) return dayOfWeek(first)
  const days = first.slice(0, 7) === last.slice(0, 7) ? t('admin.calendar.sameMonth', { first: day(first), last: day(last), date: Number(last.slice(8)), from: Number(first.slice(8)) }) : t('admin.calendar.range', { first: day(first), last: day(last) })
  return t('admin.calendar.days', { days, weekdays: t('admin.calendar.range', { first: weekday(first), last: weekday(last) }) })
}

/** What became of a reminder the robot was to say. */
export function reminderWords({ month, occasion, saidAt, attempts, problem }: GroupRobotFieldsFragment['reminders'][number]): string {
  const about = { month: monthName(month), occasion: t(`admin.calendar.robotOccasion.${occasion}`) }
  return saidAt ? t('admin.calendar.robotDid', { ...about, at: moment(saidAt) }) : t('admin.calendar.robotDidNot', { ...about, attempts, problem: problem ?? '' })
}
