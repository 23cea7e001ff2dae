import { t } from '@/shared/i18n'
import { measureOf } from '@/shared/names'
import type { Counted } from './period'
import { periodValue } from './period'

interface Promised {
  readonly value: string | null
  readonly operator: string | null
}

/** "≥ 15 个", "≤ 90.0%"; nothing for a target in words. */
export function targetWords({ value, operator }: Promised, indicator: Counted & Parameters<typeof measureOf>[0]): string {
  if (value === null) return ''
  const amount = periodValue(value, indicator)
  return t('standing.trace.promise', { sign: operator === 'AT_MOST' ? '≤' : '≥', amount, unit: indicator.unitOfMeasure === '%' ? '' : measureOf(indicator, value) })
}
