import type { DeliveriesOfQuery, MonthNoticeKind } from '@/gql/admin'
import { moment } from '@/shared/format/date'
import { monthName } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'

type Delivery = DeliveriesOfQuery['webhookDeliveries']['edges'][number]['node']

export const KINDS: readonly MonthNoticeKind[] = ['PUBLISHED', 'CORRECTED', 'COMPLETED', 'REOPENED']

export const kindWord = (kind: MonthNoticeKind): string => t(`admin.webhooks.kind.${kind}`)

/** 市中区 2026年10月 发布. */
export function whatWords({ notice }: Delivery): string {
  return t('admin.webhooks.delivery', { unit: nameOf(notice.unit), month: monthName(notice.month), kind: kindWord(notice.kind) })
}

/** What became of it, with what was answered last. */
export function stateWords({ state, attempts, nextAttemptAt, triedAt, problem }: Delivery): string {
  const key = state === 'WAITING' && attempts > 0 ? 'RETRY' : state
  const at = state === 'WAITING' ? nextAttemptAt : triedAt
  return [t(`admin.webhooks.state.${key}`, { count: String(attempts), at: at ? moment(at) : '' }), problem ?? ''].filter(Boolean).join(' · ')
}
