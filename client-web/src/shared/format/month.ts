import { language, t } from '@/shared/i18n'

/** A month as the address and the API write it: "2026-10". */
export type Month = string

const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function englishMonth(month: number): string {
  return ENGLISH[month - 1] ?? ''
}

export function isMonth(text: unknown): text is Month {
  return typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

export function yearOf(month: Month): number {
  return Number(month.slice(0, 4))
}

export function monthOf(month: Month): number {
  return Number(month.slice(5, 7))
}

export function monthFrom(year: number, month: number): Month {
  return `${year}-${String(month).padStart(2, '0')}`
}

export function plusMonths(month: Month, count: number): Month {
  const index = yearOf(month) * 12 + monthOf(month) - 1 + count
  return monthFrom(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1)
}

/** "2026年10月", in English "Oct 2026". */
export function monthName(month: Month): string {
  if (language.value === 'en') return `${englishMonth(monthOf(month))} ${yearOf(month)}`
  return t('month.full', { year: yearOf(month), month: monthOf(month) })
}

/** "10月", in English "Oct". */
export function shortMonth(month: Month): string {
  return t('month.short', { month: monthOf(month), name: englishMonth(monthOf(month)) })
}

/** "1—9月", for what is to date before a month; the first month alone is "1月". */
export function monthsUpTo(month: Month): string {
  if (monthOf(month) === 1) return shortMonth(month)
  return t('month.range', { first: 1, last: monthOf(month), firstName: 'Jan', lastName: englishMonth(monthOf(month)) })
}
