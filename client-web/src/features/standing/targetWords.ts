import { printedTarget } from '@/shared/format/figure'
import { t } from '@/shared/i18n'
import type { Measured } from './line'
import { measureBeside } from './line'

interface Promised {
  readonly value: string | null
  readonly operator: string | null
}

/** "≥ 15 个", "≤ 90%"; nothing for a target in words. */
export function targetWords({ value, operator }: Promised, indicator: Measured): string {
  if (value === null) return ''
  return t('standing.trace.promise', { sign: operator === 'AT_MOST' ? '≤' : '≥', amount: printedTarget(value, indicator), unit: measureBeside(indicator, value) })
}
