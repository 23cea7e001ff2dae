import type { ReportFieldsFragment } from '@/gql/reports'

/** A report that is submitted is read, until the person insists on going on with it. */
export function isFilledIn({ actions, state }: Pick<ReportFieldsFragment, 'actions' | 'state'>, insisting = false): boolean {
  return actions.includes('SUBMIT') && (insisting || (state !== 'SUBMITTED' && state !== 'AWAITING_SIGN_OFF'))
}
