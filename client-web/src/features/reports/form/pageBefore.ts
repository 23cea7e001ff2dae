import type { RouteLocationRaw } from '@/shared/router'
import { roles } from '@/shared/session'
import type { Report } from './entry'

/** Where the arrow leads: a clerk came from 本月, a reviewer from the board of the unit above. */
export function pageBefore(report?: Report): RouteLocationRaw {
  const board = report?.unit.parent
  if (roles.value.includes('CLERK') || !report) return { name: roles.value.includes('CLERK') ? 'month' : 'home' }
  return { name: 'board', params: { unit: report.ownLevel || !board ? report.unit.code : board.code, month: report.month } }
}
