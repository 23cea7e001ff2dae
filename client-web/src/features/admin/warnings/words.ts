import type { RuleSettingFragment } from '@/gql/admin'
import { moment } from '@/shared/format/date'
import { plain } from '@/shared/format/decimal'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'

export type Setting = RuleSettingFragment
export type Threshold = Setting['rule']['thresholds'][number]

/** What the rule looks for, with its numbers in the sentence. */
export function sentence(code: string, numbers: Record<string, string>): string {
  const shown = Object.entries(numbers).map(([name, value]) => [name, /^\d+(\.\d+)?$/.test(value) ? plain(value) : value.trim() || '…'] as const)
  const any = code === 'STOCK_FELL' && numbers['PERCENT'] === '0' ? '_ANY' : ''
  return t(`admin.warnings.looks.${code}${any}`, Object.fromEntries(shown))
}

export function numbersOf(thresholds: readonly Threshold[]): Record<string, string> {
  return Object.fromEntries(thresholds.map(({ name, value }) => [name, value]))
}

/** Whether the unit tuned it itself, and so can follow the units above again. */
export function isOwn({ setFor }: Setting, unit: string): boolean {
  return setFor?.code === unit
}

/** Where it comes from: shipped, tuned here, or tuned above. */
export function origin(setting: Setting, unit: string): string {
  const { setFor, setAt, setBy } = setting
  if (!setFor || !setAt) return t('admin.warnings.shipped')
  const said = { unit: nameOf(setFor), at: moment(setAt), who: setBy?.name ?? '—' }
  return t(isOwn(setting, unit) ? 'admin.warnings.setHere' : 'admin.warnings.setAbove', said)
}

/** The room a threshold has, for the hint beside its field. */
export function room({ least, most, shipped }: Threshold): string {
  return t('admin.warnings.room', { least: plain(least), most: plain(most), shipped: plain(shipped) })
}
