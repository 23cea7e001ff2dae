import { t } from '@/shared/i18n'
import type { Report } from './entry'
import type { Progress } from './progress'

/** The form's first sentence: what is left before it can be sent. */
export function headingWords(report: Report, done: Progress): { sentence: string; sub: string } {
  const remarks = report.lines.filter((line) => line.remark).length
  const { missing, wrong, filled, total, returned } = done
  const open = missing + wrong
  if (report.state === 'RETURNED' && returned > 0) {
    return { sentence: t('reports.heading.fix', { count: returned }), sub: t('reports.heading.others', { count: total - remarks }) }
  }
  if (open === 0 && report.state === 'RETURNED') return { sentence: t('reports.heading.fixed'), sub: t('reports.heading.others', { count: total - remarks }) }
  if (open === 0) return { sentence: t('reports.heading.full', { count: total }), sub: t('reports.heading.fullSub') }
  if (filled === 0 && wrong === 0) return { sentence: t('reports.heading.empty', { count: total }), sub: t('reports.heading.safe') }
  return { sentence: t('reports.heading.some', { filled, count: open }), sub: t('reports.heading.safe') }
}
