import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import type { Answer, Column, Row } from './answer'
import { cellOf, headOf } from './answer'
import type { Part } from './parts'
import { partsOf, sumName } from './parts'

/** Where a table ends and what stands below it begins. */
const END = '\r\n'

/** A spreadsheet takes what begins so for a formula; a figure with its minus is none. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^-?\d+(\.\d+)?$/

function field(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/**
 * What is seen as CSV: heads with their unit of measure, exact numbers as the server gave them, words where there is none, sums below; then what was asked, where it is
 * from, when it was read, and whether it is generated.
 */
export function csvOf(answer: Answer, asked: string, address: string): string {
  const heads = answer.columns.flatMap((column) => {
    const { name, unit } = headOf(column)
    const head = column.kind === 'PERCENT' ? t('analysis.withUnit', { name, unit: column.part === 'CHANGE' ? t('analysis.points') : '%' }) : unit ? t('analysis.withUnit', { name, unit }) : name
    return ownMeasure(answer, column) ? [head, t('analysis.csv.measure', { name })] : [head]
  })
  const lines = partsOf(answer).flatMap((part) => part.rows.map((row) => line(answer, part.name, row)))
  const source = [
    [t('analysis.csv.asked'), asked],
    [t('analysis.csv.source'), address],
    [t('analysis.csv.readAt'), answer.readAt],
    ...(answer.knownAt ? [[t('analysis.csv.knownAt'), answer.knownAt]] : []),
    ...(answer.plans.length > 0 ? [[t('analysis.dimension.PLAN'), answer.plans.map(nameOf).join(t('analysis.comma'))]] : []),
    ...(answer.demonstration ? [[t('demonstration'), t('demonstrationStrip')]] : []),
  ]
  return [heads, ...lines, [], ...source].map((fields) => fields.map(field).join(',')).join(END) + END
}

/** Rows of several indicators have each a measure of its own, which stands beside the figure. */
function ownMeasure({ columns }: Answer, { kind, unitOfMeasure }: Column): boolean {
  return kind === 'QUANTITY' && unitOfMeasure === null && columns.some((column) => column.kind === 'INDICATOR')
}

function line(answer: Answer, part: Part['name'], row: Row): string[] {
  return answer.columns.flatMap((column, index) => {
    const cell = cellOf(column, row, index, answer)
    const named = part !== 'rows' && index === 0 ? sumName(part, row, answer) : cell.text
    const value = column.dimension !== null || column.kind === 'VERDICT' || cell.value === null ? named : cell.value
    return ownMeasure(answer, column) ? [value, cell.value === null ? '' : cell.unit || (row.indicator?.unitOfMeasure ?? '')] : [value]
  })
}
