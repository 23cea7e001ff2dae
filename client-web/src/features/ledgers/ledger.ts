import type { LedgersOfQuery } from '@/gql/ledgers'
import { plain } from '@/shared/format/decimal'
import { language, t } from '@/shared/i18n'
import { measureOf } from '@/shared/names'

export type KeptLedger = LedgersOfQuery['ledgers'][number]
export type Ledger = KeptLedger['ledger']
export type Field = Ledger['fields'][number]
export type Reminder = LedgersOfQuery['ledgerReminders'][number]

export function labelOf(field: { readonly label: string; readonly englishLabel: string | null }): string {
  return (language.value === 'en' && field.englishLabel) || field.label
}

/** What the ledger gives for the month: "2 件". Empty where it is not on. */
export function countWords({ ledger, count }: KeptLedger): string {
  return count ? t('ledgers.amount', { value: plain(count.value), unit: measureOf(ledger.indicator, count.value) }) : ''
}

/** In whose report the figure counts, where that is not told by the ledger alone. Empty where it is. */
export function whereCounted({ count }: KeptLedger): string {
  if (count?.asked === false) return t('ledgers.notAsked')
  return count?.gathered ? t('ledgers.gathered', { count: count.gathered }) : ''
}

/** Fields a record is asked for; retired ones are asked no more. */
export function askedOf(ledger: Ledger): Field[] {
  return ledger.fields.filter(({ retired }) => !retired)
}

/** What the reminder is about: the field that warns ahead. */
export function dueField(ledger: Ledger): string {
  const field = ledger.fields.find(({ remindDaysBefore }) => remindDaysBefore !== null)
  return field ? labelOf(field) : ''
}

/** A value as people read it; money with its unit. */
export function valueWords({ field, text }: { readonly field: { readonly unitOfMeasure: string | null }; readonly text: string }): string {
  return field.unitOfMeasure ? t('ledgers.amount', { value: plain(text), unit: field.unitOfMeasure }) : text
}

