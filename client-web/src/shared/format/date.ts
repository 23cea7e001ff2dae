import { t } from '@/shared/i18n'
import { serverNow } from '@/shared/serverClock'
import { englishMonth } from './month'

const SHANGHAI_OFFSET = 8 * 60 * 60 * 1000

interface Clock {
  year: number
  month: number
  day: number
  weekday: number
  time: string
}

/** Calendar dates and clock times are those of Asia/Shanghai, whatever the phone is set to. */
function inShanghai(instant: string | number | Date): Clock {
  const shifted = new Date(new Date(instant).getTime() + SHANGHAI_OFFSET)
  const two = (value: number): string => String(value).padStart(2, '0')
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    time: `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`,
  }
}

/** The year is said where it is not this one, by the server’s clock. */
function words(clock: Clock, now = serverNow()): Record<string, unknown> {
  const year = clock.year === inShanghai(now).year ? '' : t('date.year', { year: clock.year })
  return { ...clock, year, monthName: englishMonth(clock.month), weekday: t(`date.weekdays.d${clock.weekday}`) }
}

function noon(date: string): Clock {
  return inShanghai(`${date}T12:00:00+08:00`)
}

/** "11月5日" from a Date "2026-11-05", "2025年11月5日" of another year. */
export function day(date: string): string {
  return t('date.day', words(noon(date)))
}

/** "11月5日（周四）24:00": the end of the day it is due. */
export function deadline(date: string): string {
  return t('date.deadline', words(noon(date)))
}

/** "11月2日 10:26" from an instant. */
export function moment(instant: string | number | Date, now?: number): string {
  return t('date.time', words(inShanghai(instant), now))
}

/** "14:35" today, otherwise with its day. */
export function clockTime(instant: string | number | Date, now: number = Date.now()): string {
  const then = inShanghai(instant)
  const present = inShanghai(now)
  const same = then.year === present.year && then.month === present.month && then.day === present.day
  return same ? then.time : moment(instant)
}

/** Whole days from today, by the server’s clock, to a Date; 0 today, negative when past. */
export function daysUntil(date: string, now: number = serverNow()): number {
  const days = Math.floor((now + SHANGHAI_OFFSET) / 86_400_000)
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000) - days
}

/** The calendar day of an instant in Shanghai as a Date, "2026-11-05". */
export function shanghaiDay(instant: string | number): string {
  return new Date(new Date(instant).getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 10)
}

/** The last day of a deadline: due instants are the end of a day in Shanghai, the first instant of the next one. */
export function lastDay(instant: string): string {
  return shanghaiDay(Date.parse(instant) - 1)
}

/** Today in Shanghai, by the server’s clock. */
export function today(now: number = serverNow()): string {
  return shanghaiDay(now)
}
