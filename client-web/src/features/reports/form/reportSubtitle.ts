import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import { dueWords } from '../dueWords'
import { onBehalf } from './onBehalf'
import type { Report } from './entry'

/** Whose report it is, until when, and what is special about it: 代报, 补报. */
export function reportSubtitle(report: Report): string {
  const open = report.actions.includes('SUBMIT')
  const marks = [
    report.filedOnBehalf || (open && onBehalf(report)) ? t('state.ON_BEHALF') : '',
    report.backfilled && (report.version > 0 || open) ? t('state.SUPPLEMENTARY') : '',
  ]
  const unit = report.ownLevel ? t('reports.ownLevel', { unit: nameOf(report.unit) }) : nameOf(report.unit)
  return [unit, ...marks, open && report.state !== 'SUBMITTED' ? dueWords(report) : ''].filter(Boolean).join(' · ')
}
