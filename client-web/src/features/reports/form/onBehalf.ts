import { session } from '@/shared/session'
import type { Report } from './entry'

/** 代报: who files is no clerk of the unit. Says so before the server does; the server decides. */
export function onBehalf(report: Report): boolean {
  const clerk = session.viewer?.grants.some(({ role, unit }) => role === 'CLERK' && unit.code === report.unit.code) ?? false
  return report.actions.includes('SUBMIT') && !clerk
}
