import type { SignOffRulesOfQuery } from '@/gql/admin'
import { monthName } from '@/shared/format/month'
import { t } from '@/shared/i18n'

export type SignOffUnit = SignOffRulesOfQuery['signOffRules'][number]
type Setting = SignOffUnit['own']

const ruleWord = (setting: Setting): string => t(setting?.rule === 'SIGNED' ? 'admin.signoffs.signed' : 'admin.signoffs.notSigned')

function from(setting: NonNullable<Setting>): string {
  return t('admin.signoffs.from', { month: monthName(setting.fromMonth), rule: ruleWord(setting) })
}

/** What holds for a unit: its own saying, else what is said for all. */
export function holds({ own }: SignOffUnit, all: Setting): Setting {
  return own && own.rule !== 'AS_ALL' ? own : all
}

export function said(row: SignOffUnit, all: Setting): string {
  if (row.own && row.own.rule !== 'AS_ALL') return from(row.own)
  return t('admin.signoffs.asAll', { rule: all ? from(all) : t('admin.signoffs.notSigned') })
}

export function saidForAll(all: Setting): string {
  return all ? from(all) : t('admin.signoffs.never')
}
