import { shanghaiDay } from '@/shared/format/date'
import type { RequestFailure } from '@/shared/graphql'

const DAY = 86_400_000

/** The last day that is over: what was known at its end can be asked for. */
export function lastDayOver(now: number): string {
  return shanghaiDay(now - DAY)
}

/** A day as an address names it; null for anything else. */
export function knownDay(text: string | null): string | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
}

/** The end of a day in Shanghai, as the contract takes it; null for the present. */
export function endOf(day: string | null): string | null {
  return day === null ? null : `${day}T15:59:59.999999Z`
}

/** The day at whose end an instant of the contract lies. */
export function dayOf(instant: string | null): string | null {
  return instant === null ? null : shanghaiDay(Date.parse(instant))
}

/** Why nothing is answered as known at the day, where that is so. */
export function refusalOf(day: string | null, failure: RequestFailure | undefined): string | undefined {
  return day !== null && failure?.code === 'BAD_USER_INPUT' ? failure.message : undefined
}
