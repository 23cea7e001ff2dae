import { session } from '@/shared/session'
import type { Report } from './entry'

/** 代报: who files is no clerk of the unit. Says so before the server does; the server decides. */
export function onBehalf(report: Report): boolean {
  const own = [report.unit.code, report.unit.parent?.code]
  const clerk = session.viewer?.grants.some(({ role, unit }) => role === 'CLERK' && own.includes(unit.code)) ?? false
  return report.actions.includes('SUBMIT') && !clerk
}
