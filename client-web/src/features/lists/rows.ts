import type { ListedRowFragment } from '@/gql/lists'
import { t } from '@/shared/i18n'
import type { IconName } from '@/shared/icons/shapes'

export type Row = ListedRowFragment

/** The first half is said in every language of the list: number, whose, where. */
export function whatItSays(row: Pick<Row, 'identifier' | 'owner' | 'address'>): string {
  return [row.identifier, row.owner, row.address].filter(Boolean).join(' · ')
}

export const STATES: Record<Row['state'], IconName> = {
  DISPUTED: 'octagon',
  CONTESTED: 'triangle',
  ASSIGNED: 'clock',
  UNASSIGNED: 'dashedRing',
  CONFIRMED: 'discCheck',
  KNOWN: 'check',
  REMOVED: 'crossedRing',
}

/** What the district has to decide. */
export const TO_DECIDE: ReadonlyArray<Row['state']> = ['DISPUTED', 'CONTESTED']

/** 漏登 is no reason at a row: what is missing is recorded in the ledger. */
export const REASONS = ['NOT_OURS', 'MOVED_AWAY', 'LAPSED', 'WRONG_DATA', 'MISSING', 'OTHER'] as const

/** Why a row stands as it does, in a sentence; empty when there is nothing to say. */
export function why(row: Row): string {
  if (row.dispute) return [t(`lists.reason.${row.dispute}`), row.note].filter(Boolean).join('：')
  if (row.changed) return t('lists.changed')
  return row.note ?? ''
}
