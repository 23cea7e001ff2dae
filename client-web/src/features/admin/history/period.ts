import type { Month } from '@/shared/format/month'
import { monthName, monthOf, yearOf } from '@/shared/format/month'
import { t } from '@/shared/i18n'

/** The months a figure speaks of, as documents call them: 2021年上半年, 2020年, 2021年6月. */
export function periodName(from: Month, to: Month): string {
  if (from === to) return t('admin.history.atEnd', { month: monthName(to) })
  const year = yearOf(to)
  if (yearOf(from) !== year) return `${monthName(from)}—${monthName(to)}`
  const [first, last] = [monthOf(from), monthOf(to)]
  if (first === 1 && last === 12) return t('admin.history.year', { year })
  if (first === 1 && last === 6) return t('admin.history.firstHalf', { year })
  if (first === 7 && last === 12) return t('admin.history.secondHalf', { year })
  return `${monthName(from)}—${monthName(to)}`
}
