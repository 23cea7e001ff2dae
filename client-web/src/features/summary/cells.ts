import type { SummaryTableOfQuery } from '@/gql/summary'
import { fixed, plain } from '@/shared/format/decimal'
import { shortMonth } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'

export type Summary = SummaryTableOfQuery['summaryTable']
export type SummaryRow = Summary['rows'][number]
export type SummaryCell = SummaryRow['cells'][number]
export type SummaryIndicator = Summary['indicators'][number]

function amount(value: string, { decimals }: SummaryIndicator): string {
  return decimals > 0 ? fixed(value, decimals) : plain(value)
}

/** Places of the columns some child is asked for, or of those that are 本级 alone. */
export function askedOfChildren({ indicators, rows }: Summary, asked: boolean): number[] {
  const children = rows.filter(({ kind }) => kind === 'CHILD')
  return indicators.map((_, index) => index).filter((index) => children.some(({ cells }) => cells[index]?.status !== 'NOT_APPLICABLE') === asked)
}

/** Units without a form have nothing to report: nobody calls them 未报. */
export function rowsAsked({ rows }: Summary): SummaryRow[] {
  return rows.filter(({ kind, state, cells }) => kind !== 'CHILD' || state !== 'NOT_STARTED' || cells.some(({ status }) => status !== 'NOT_APPLICABLE'))
}

/** 本月: the figure, or 未报 and 不涉及 in words; a total without any value is a dash. */
export function thisMonth(cell: SummaryCell, indicator: SummaryIndicator, row: SummaryRow): string {
  if (cell.value !== null) return amount(cell.value, indicator)
  if (cell.status === 'NOT_APPLICABLE') return row.kind === 'CHILD' ? t('pace.NOT_APPLICABLE') : ''
  return row.kind === 'TOTAL' ? '—' : t('pace.NOT_REPORTED')
}

/** 累计: since January, or the level; a stock that was not reported says whose month it carries. */
export function toDate(cell: SummaryCell, indicator: SummaryIndicator): string {
  if (cell.toDate === null) return ''
  const carried = cell.carriedFrom ? ` ${t('summary.carried', { month: shortMonth(cell.carriedFrom) })}` : ''
  return `${amount(cell.toDate, indicator)}${carried}`
}

/** Beside a figure that lists of the national office are behind; what the unit said itself carries none. */
export function sourceMark({ value, source }: SummaryCell): string {
  return value === null || source === null || source === 'UNIT' ? '' : t(`summary.source.${source}`)
}

/** Below the table: where its figures come from; of those whose source was not kept it says nothing. */
export function sourceWords({ rows }: Summary): string {
  const sources = rows.flatMap(({ cells }) => cells.flatMap(({ source }) => source ?? []))
  const known = rows.every(({ kind, cells }) => kind === 'TOTAL' || cells.every(({ value, source }) => value === null || source !== null))
  if (sources.some((source) => source !== 'UNIT')) return t(known ? 'summary.sources' : 'summary.sourcesPart', { list: t('summary.source.LIST'), both: t('summary.source.BOTH') })
  return known && sources.length > 0 ? t('summary.sourcesUnit') : ''
}

export function rowName(row: SummaryRow): string {
  if (row.kind === 'TOTAL') return t('summary.total')
  return row.kind === 'OWN' ? t('summary.own') : nameOf(row.unit)
}

export function columnName(indicator: SummaryIndicator): string {
  const name = nameOf(indicator)
  return name === indicator.name ? (indicator.shortName ?? name) : name
}
