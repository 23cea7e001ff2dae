import type { AcceptanceOfQuery } from '@/gql/standing'
import type { PaceName } from '@/shared/components/paces'
import { percent } from '@/shared/format/decimal'
import { monthName } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import { figure, measureBeside } from './line'
import { spanName } from './period'
import { targetWords } from './targetWords'

export type AcceptanceRow = AcceptanceOfQuery['acceptance']['rows'][number]

/** The shape of a result; what is open or in words has a word only. */
export const RESULT_SHAPE: Partial<Record<AcceptanceRow['result'], PaceName>> = { MET: 'MET', NOT_MET: 'NOT_MET' }

export function promised({ target }: AcceptanceRow): string {
  const words = targetWords(target, target.indicator)
  return target.forEachChild && words ? t('standing.acceptance.each', { words }) : words
}

/** "12 件 · 80.0%", "9/11 个单位达到", or what was written month by month. */
export function achieved(row: AcceptanceRow): string {
  if (row.units !== null) return t('standing.acceptance.units', { met: row.unitsMet ?? 0, units: row.units })
  if (row.actual === null) return row.result !== 'QUALITATIVE' || row.ofChildren ? '—' : row.texts.length === 0 ? t('standing.acceptance.unwritten') : ''
  const { indicator } = row.target
  const amount = `${figure(row.actual, indicator)} ${measureBeside(indicator, row.actual)}`.trim()
  return row.completion === null || row.target.meaning === 'RATE' ? amount : `${amount} · ${percent(row.completion)}`
}

export function period({ target }: AcceptanceRow): string {
  return target.fromMonth === target.toMonth ? t('standing.acceptance.by', { month: monthName(target.toMonth) }) : spanName({ from: target.fromMonth, to: target.toMonth })
}

/** The result in a word, and what there is to know about it. */
export function resultWords({ result, note }: AcceptanceRow): string {
  const word = t(`standing.acceptance.result.${result}`)
  return note === null ? word : `${word} · ${t(`pace.${note}`)}`
}
