import { t } from '@/shared/i18n'

/** Actions of the trail, in the order of a month's work. */
export const ACTIONS: readonly string[] = [
  'report.submitted',
  'report.withdrawn',
  'report.review_started',
  'report.returned',
  'report.approved',
  'month.published',
  'exemption.changed',
  'plan.created',
  'plan.updated',
  'plan.targets_saved',
  'plan.issued',
  'plan.revised',
  'plan.draft_discarded',
  'import.stored',
  'orgunit.created',
  'orgunit.renamed',
  'orgunit.changed',
  'orgunit.moved',
  'orgunit.merged',
  'orgunit.split',
  'orgunit.abolished',
  'orgunit.alias_added',
  'orgunit.alias_removed',
  'access.signed_in',
  'access.sign_in_failed',
  'access.signed_out',
  'access.password_changed',
  'access.password_change_failed',
  'access.password_reset',
  'access.person_created',
  'access.person_changed',
  'access.account_opened',
  'access.account_closed',
  'access.role_granted',
  'access.role_revoked',
  'access.token_created',
  'access.token_revoked',
]

/** The action in the person's words; one this client does not know yet stays as the server names it. */
export function actionWord(action: string): string {
  return ACTIONS.includes(action) ? t(`admin.audit.words.${action.replace('.', '_')}`) : action
}
