import type { AnalyseQuery } from '@/gql/analysis'
import { fixed, isZero, plain, signed } from '@/shared/format/decimal'
import { monthName, monthOf, shortMonth, yearOf } from '@/shared/format/month'
import { language, t } from '@/shared/i18n'
import { measureOf, nameOf } from '@/shared/names'
import { isDifference } from './vocabulary'

export type Answer = AnalyseQuery['analyze']
export type Column = Answer['columns'][number]
export type Row = Answer['rows']['edges'][number]['node']
export type Reason = Row['notes'][number]['reason']
export type Indicator = NonNullable<Column['indicator']>

/** One figure as it is shown. */
export interface Cell {
  readonly key: string
  /** The exact value; null is none. */
  readonly value: string | null
  readonly text: string
  /** What it is counted in, where rows are of several indicators. */
  readonly unit: string
  /** Why there is none, or what there is to know of it. */
  readonly reason: Reason | null
  /** An explicit 0 of what was reported. */
  readonly zero: boolean
  readonly figure: boolean
}

/** What was reported or holds, so that its 0 is news. */
const COUNTED: ReadonlySet<Column['measure']> = new Set<Column['measure']>(['ACTUAL', 'TO_DATE'])

/** Reasons that come with a value, each with the sign that stands at it and is explained below. */
export const SIGNS: Partial<Record<Reason, string>> = { CARRIED_FORWARD: '°', PARTIAL_PERIOD: '§', PARTIAL_HISTORY: '*', PUBLISHED_HISTORY: '†', PREDECESSORS: '‡', PLAN_ENDED: '¶', HELD_AT_ZERO: '※' }

export function isFigure(column: Column): boolean {
  return column.measure !== null && column.kind !== 'VERDICT'
}

/** "完成数（件）": what stands above a column. */
export function headOf(column: Column): { name: string; unit: string } {
  return { name: column.name, unit: unitOfColumn(column) }
}

function unitOfColumn(column: Column): string {
  const { indicator, unitOfMeasure, kind, part } = column
  if (kind === 'PERCENT') return part === 'CHANGE' ? t('analysis.points') : ''
  if (unitOfMeasure === null) return ''
  return indicator && indicator.unitOfMeasure === unitOfMeasure ? measureOf(indicator) : unitOfMeasure
}

export function cellOf(column: Column, row: Row, index: number, answer: Pick<Answer, 'plans'>): Cell {
  const value = row.values[index] ?? null
  const reason = row.notes.find((note) => note.column === index)?.reason ?? null
  const shown = { key: column.key, value, reason, figure: isFigure(column) }
  if (column.dimension !== null) return { ...shown, text: nameIn(column, row, value, answer), unit: '', zero: false }
  if (value === null) return { ...shown, text: reason ? t(`analysis.none.${reason}`) : '—', unit: '', zero: false }
  const zero = COUNTED.has(column.measure) && column.part === 'VALUE' && isZero(value) && reason !== 'PARTIAL_PERIOD' && reason !== 'CARRIED_FORWARD'
  return { ...shown, text: column.kind === 'VERDICT' ? t(`pace.${value}`) : print(column, row, value), unit: column.kind === 'QUANTITY' ? unitInRow(column, row, value) : '', zero }
}

/** A cell that is read without the head of its column: it says itself what it is counted in. */
export function standing(column: Column, cell: Cell): Cell {
  const { indicator, unitOfMeasure } = column
  const unit = unitOfColumn(column)
  if (cell.value === null || cell.unit !== '' || unit === '' || unit === '%' || (column.kind !== 'QUANTITY' && column.kind !== 'PERCENT')) return cell
  return { ...cell, unit: indicator && indicator.unitOfMeasure === unitOfMeasure ? measureOf(indicator, cell.value) : unit }
}

/** "1,234", "+3", "86.7%", "−2.50". */
function print(column: Column, row: Row, value: string): string {
  const decimals = column.decimals ?? row.decimals ?? 0
  const difference = column.part === 'CHANGE' || (column.measure !== null && isDifference(column.measure))
  const number = difference ? signed(value, decimals > 0 ? decimals : undefined) : decimals > 0 ? fixed(value, decimals) : plain(value)
  const sign = column.kind === 'PERCENT' && column.part !== 'CHANGE' ? '%' : ''
  const rate = column.kind === 'QUANTITY' && !difference && (column.indicator ?? row.indicator)?.unitOfMeasure === '%' ? '%' : ''
  return number + sign + rate
}

function unitInRow(column: Column, row: Row, value: string): string {
  if (column.unitOfMeasure !== null || !row.indicator) return ''
  if (row.indicator.unitOfMeasure !== '%') return measureOf(row.indicator, value)
  return column.part === 'CHANGE' || (column.measure !== null && isDifference(column.measure)) ? t('analysis.points') : ''
}

function nameIn(column: Column, row: Row, value: string | null, { plans }: Pick<Answer, 'plans'>): string {
  if (column.dimension !== null && row.over.includes(column.dimension)) return ''
  if (column.kind === 'UNIT') return nameOf(row.unit)
  if (column.kind === 'INDICATOR') return row.indicator ? nameOf(row.indicator) : '—'
  if (column.kind === 'PERIOD') return value === null ? '—' : periodName(value)
  if (column.kind === 'PLAN') {
    const plan = plans.find(({ code }) => code === value)
    return plan ? nameOf(plan) : (value ?? t('analysis.without.PLAN'))
  }
  return value ?? t(`analysis.without.${column.dimension ?? 'PLAN'}`)
}

/** "2026年10月", "2026年三季度", "2026年下半年", "2026年". */
export function periodName(value: string): string {
  const [year = '', part = ''] = value.split('-')
  if (part.startsWith('Q')) return t(`analysis.quarter.${part}`, { year })
  if (part.startsWith('H')) return t(`analysis.half.${part}`, { year })
  return part === '' ? t('analysis.year', { year }) : monthName(value)
}

/** "2026年1月—10月", "2026年10月"; in English "Jan–Oct 2026". */
export function spanWords({ from, to }: { from: string; to: string }): string {
  if (from === to) return monthName(from)
  if (yearOf(from) === yearOf(to) && monthOf(from) === 1 && monthOf(to) === 12) return t('analysis.year', { year: yearOf(to) })
  const within = yearOf(from) === yearOf(to)
  if (language.value === 'en') return within ? `${shortMonth(from)}–${monthName(to)}` : `${monthName(from)} – ${monthName(to)}`
  return `${monthName(from)}—${within ? shortMonth(to) : monthName(to)}`
}

/** The name of what a row is: all that it is made by. A sum says of how many. */
export function rowName(row: Row, columns: readonly Column[], answer: Pick<Answer, 'plans'>): string {
  const names = columns.flatMap((column, index) => (column.dimension === null ? [] : [cellOf(column, row, index, answer).text])).filter((name) => name !== '')
  return names.length > 0 ? names.join(' · ') : nameOf(row.unit)
}

/** The reasons in what is shown, first those for which there is no value. With a value only those are told that have a sign at it. A rank that is not there is a dash and says no more. */
export function reasonsIn(rows: readonly Row[], columns: ReadonlyArray<Pick<Column, 'kind'>>): { missing: Reason[]; noted: Reason[] } {
  const missing = new Set<Reason>()
  const noted = new Set<Reason>()
  for (const { values, notes } of rows) {
    for (const { column, reason } of notes.filter((note) => columns[note.column]?.kind !== 'RANK')) {
      if (values[column] === null) missing.add(reason)
      else if (SIGNS[reason]) noted.add(reason)
    }
  }
  return { missing: [...missing], noted: [...noted] }
}

