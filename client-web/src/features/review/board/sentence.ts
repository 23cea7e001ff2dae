import { monthName, shortMonth } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import { session } from '@/shared/session'
import type { Board } from './rows'

/** "10月：11 个镇街报了 9 个，3 份等你审，2 个未报". */
export function boardSentence(board: Board): string {
  if (board.month > (session.viewer?.currentMonth ?? board.month)) return t('review.says.ahead', { month: monthName(board.month) })
  const children = board.rows.filter(({ own }) => !own)
  const waiting = board.rows.filter(({ report }) => report.state === 'SUBMITTED').length
  const missing = children.filter(({ report }) => report.missing).length
  if (board.rows.length === 0) return t('review.says.nobody', { month: shortMonth(board.month) })
  const parts = [board.expected === 0 ? t('review.says.noneBelow') : t('review.says.reported', { expected: board.expected, reported: board.reported })]
  if (waiting > 0) parts.push(t(board.canReview ? 'review.says.waitingForYou' : 'review.says.waiting', { count: waiting }))
  if (missing > 0) parts.push(t('review.says.missing', { count: missing }))
  if (board.publication) parts.push(t('review.says.published'))
  else if (waiting === 0 && missing === 0 && board.reported === board.expected) parts.push(t('review.says.complete'))
  return t('review.says.month', { month: shortMonth(board.month), parts: parts.join(t('review.says.comma')) })
}
