import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import type { Answer, Row } from './answer'
import { rowName } from './answer'

/** Rows that stand together: those that were asked for, and apart from them each kind of sum. */
export interface Part {
  readonly name: 'rows' | 'subtotals' | 'together' | 'totals'
  readonly rows: readonly Row[]
}

export function partsOf(answer: Answer): Part[] {
  const all: Part[] = [
    { name: 'rows', rows: answer.rows.edges.map(({ node }) => node) },
    { name: 'subtotals', rows: answer.subtotals },
    { name: 'together', rows: answer.together },
    { name: 'totals', rows: answer.totals },
  ]
  return all.filter(({ name, rows }) => name === 'rows' || rows.length > 0)
}

/** What stands at the head of a sum: "小计 · 镇（5 个单位）", "合在一起（11 个单位）", "市中区合计". */
export function sumName(part: Part['name'], row: Row, answer: Answer): string {
  if (part === 'totals') return t('analysis.sumName.totals', { unit: nameOf(row.unit) })
  const told = rowName(row, answer.columns.filter(({ dimension }) => dimension !== null && !row.over.includes(dimension)), answer)
  if (part === 'together') return t('analysis.sumName.together', { count: row.unitCount })
  return t(row.unitCount > 1 ? 'analysis.sumName.subtotalOf' : 'analysis.sumName.subtotal', { name: told, count: row.unitCount })
}
