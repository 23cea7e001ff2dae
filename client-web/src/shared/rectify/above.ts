import { session } from '@/shared/session'

/** Whether the person reviews another unit than this one: only a unit above can ask for 整改. The server decides. */
export function reviewsAbove(unit: string): boolean {
  return session.viewer?.grants.some(({ role, unit: { code } }) => role === 'REVIEWER' && code !== unit) ?? false
}
