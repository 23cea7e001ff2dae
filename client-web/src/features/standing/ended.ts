import { monthName } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import type { Standing } from './ranking'

export type Ended = NonNullable<Standing['plan']>

type Asked = Pick<Standing, 'month' | 'plan' | 'planEnded'>

/** The plan, when it ended before the month that was asked for: figures held against its targets stop there. */
export function endedPlan(standing: Asked | undefined): Ended | null {
  return standing?.planEnded ? standing.plan : null
}

/** "截至 2026年9月", or of a plan that has ended its last month. */
export function upTo(month: string, standing: Asked | undefined): string {
  const ended = endedPlan(standing)
  return ended ? t('standing.upToEnd', { month: monthName(ended.toMonth) }) : t('standing.upTo', { month: monthName(month) })
}
