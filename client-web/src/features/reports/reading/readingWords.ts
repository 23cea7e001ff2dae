import { day, moment } from '@/shared/format/date'
import { shortMonth } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import type { Report } from '../form/entry'

type Tone = 'good' | 'warn' | 'bad'

/** The conclusion about a report that is read, not filled in. */
export function readingWords(report: Report): { sentence: string; pressing: string; tone: Tone; sub: string } {
  const month = shortMonth(report.month)
  const received = report.submittedAt
    ? t('reports.reading.received', { number: report.number ?? '', time: moment(report.submittedAt), name: report.submittedBy?.name ?? '' })
    : ''
  switch (report.state) {
    case 'SUBMITTED': {
      const pressing = t(report.reviewStartedAt ? 'reports.reading.inReview' : 'reports.reading.waiting')
      return { sentence: t('reports.reading.submitted', { month }), pressing, tone: 'good', sub: received }
    }
    case 'APPROVED': {
      const sub = report.reviewedAt ? t('reports.reading.approvedBy', { name: report.reviewedBy?.name ?? '', time: moment(report.reviewedAt) }) : received
      return { sentence: t('reports.reading.approved', { month }), pressing: '', tone: 'good', sub }
    }
    case 'AWAITING_SIGN_OFF':
      return { sentence: t('reports.reading.sent', { month }), pressing: t('reports.reading.signing'), tone: 'warn', sub: '' }
    case 'RETURNED':
    case 'SIGN_OFF_RETURNED':
      return { sentence: t('reports.reading.returned', { month }), pressing: '', tone: 'bad', sub: received }
    case 'WITHDRAWN':
      return { sentence: t('reports.reading.withdrawn', { month }), pressing: '', tone: 'warn', sub: received }
    default:
      return report.missing
        ? { sentence: t('reports.reading.missing', { month }), pressing: '', tone: 'warn', sub: '' }
        : { sentence: t('reports.reading.notYet', { month }), pressing: '', tone: 'warn', sub: report.closed ? '' : t('reports.reading.opens', { day: day(report.opensOn) }) }
  }
}
