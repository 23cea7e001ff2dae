import { deadline } from '@/shared/format/date'
import { shortMonth } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import { dueDay, nearness, returnPassed } from '../dueWords'
import type { Summary } from './summary'
import { urgency } from './summary'

export interface Sentence {
  sentence: string
  pressing: string
  sub: string
  tone: 'bad' | 'warn' | 'good'
}

/** The conclusion of the page, from what presses most: "10月月报有 1 处退回，明天截止"; or that all of it is on its way. */
export function monthSentence(due: readonly Summary[], past: readonly Summary[], severalUnits: boolean, onItsWay = false): Sentence {
  const [first] = due
  if (!first) return { sentence: doneSentence(past), pressing: '', sub: '', tone: 'good' }
  const month = severalUnits ? `${nameOf(first.unit)}${shortMonth(first.month)}` : shortMonth(first.month)
  if (onItsWay) return { sentence: t('reports.sentence.waiting', { month }), pressing: '', sub: '', tone: 'warn' }
  if (first.state === 'AWAITING_SIGN_OFF') return { sentence: t('reports.sentence.signing', { month }), pressing: '', sub: '', tone: 'warn' }
  if (first.state === 'APPROVED') return { sentence: t('reports.sentence.correction', { month }), pressing: '', sub: more(due), tone: 'bad' }
  const kind = urgency(first)
  const sentence =
    kind === 'returned'
      ? t('reports.sentence.returned', { month, count: first.remarks.length })
      : t(`reports.sentence.${first.state === 'WITHDRAWN' ? 'withdrawn' : first.state === 'SIGN_OFF_RETURNED' ? 'signBack' : 'open'}`, { month })
  return { sentence, pressing: pressing(first), sub: more(due), tone: 'bad' }
}

function more(due: readonly Summary[]): string {
  return due.length > 1 ? t('reports.sentence.more', { count: due.length - 1 }) : ''
}

function pressing(report: Summary): string {
  if (urgency(report) === 'missing') return t('reports.sentence.passed', { deadline: deadline(dueDay(report)) })
  const near = nearness(report)
  if (near) return t(`reports.sentence.${near}`)
  if (returnPassed(report)) return t('reports.sentence.returnPassed')
  return t(report.state === 'RETURNED' ? 'reports.sentence.back' : 'reports.sentence.until', { deadline: deadline(dueDay(report)) })
}

function doneSentence(past: readonly Summary[]): string {
  const [newest] = past
  if (!newest) return t('reports.sentence.nothing')
  const key = newest.state === 'APPROVED' ? 'approved' : newest.state === 'SUBMITTED' ? 'submitted' : 'nothing'
  return t(`reports.sentence.${key}`, { month: shortMonth(newest.month) })
}
