import { language } from '@/shared/i18n'
import { serverNow } from '@/shared/serverClock'
import { clockTime, moment, shanghaiDay } from './date'

/** "11-04 17:52" for dense tables, "2025-11-04 17:52" of another year; in English, where that may be a day of April, "4 Nov 17:52". */
export function shortMoment(instant: string, now: number = serverNow()): string {
  if (language.value === 'en') return moment(instant, now)
  const date = shanghaiDay(instant)
  return `${date.startsWith(shanghaiDay(now).slice(0, 5)) ? date.slice(5) : date} ${clockTime(instant, Date.parse(instant))}`
}
