import { plain } from '@/shared/format/decimal'
import { t } from '@/shared/i18n'

/** A value in words that tell 未报, 0 and 不涉及 apart wherever it is printed. */
export function valueWords(status: string, value: string | null): string {
  if (value !== null) return plain(value)
  return t(status === 'NOT_APPLICABLE' ? 'pace.NOT_APPLICABLE' : status === 'WITHHELD' ? 'reports.withheld' : 'pace.NOT_REPORTED')
}
