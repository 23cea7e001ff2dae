import type { Printed } from '@/shared/format/measure'
import { amount } from '@/shared/format/measure'
import { t } from '@/shared/i18n'

/** A value in words that tell 未报, 0 and 不涉及 apart wherever it is printed. */
export function valueWords(status: string, value: string | null, indicator: Pick<Printed, 'kind' | 'decimals'>): string {
  if (value !== null) return amount(value, indicator)
  return t(status === 'NOT_APPLICABLE' ? 'pace.NOT_APPLICABLE' : status === 'WITHHELD' ? 'reports.withheld' : 'pace.NOT_REPORTED')
}
