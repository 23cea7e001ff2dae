import { compare, minus } from '@/shared/format/amount'
import { language, t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import type { Answer, Cell, Column, Row } from './answer'
import { cellOf, rowName, standing } from './answer'
import type { Figure } from './figures'
import type { MatrixCell } from './matrix'
import { acrossOf, matrixOf } from './matrix'
import { sumName } from './parts'
import { isChange, isGap, isPeriod } from './vocabulary'

interface Entry {
  readonly name: string
  readonly row: Row
  readonly cell: Cell
  readonly value: string
}

/** Where much is good, so that whoever has most of it leads. Of all else it is only the most. */
const RACES: ReadonlySet<Column['measure']> = new Set<Column['measure']>(['COMPLETION', 'PLAN_COMPLETION', 'SCORE'])
/** The words for what is above 0, below it and at it, for the most and for the least. */
type Signed = readonly [above: string, below: string, same: string, most: string, least: string]
const RISING: Signed = ['rises', 'falls', 'same', 'rose', 'fell']
const HELD: Signed = ['ahead', 'short', 'even', 'furthestAhead', 'furthestShort']
const STATES = ['DONE', 'MET', 'ON_PACE', 'BEHIND', 'NOT_MET', 'FAR_BEHIND'] as const
const FEW = 3
const MOST_COLUMNS = 4

/** What is seen, in plain words: who leads and who lags, what changed, how many stand how, who reported 0 or nothing, what it is in all. Nothing is said of rows that are not here yet. */
export function summaryOf(answer: Answer, figure: Figure | undefined): string[] {
  const rows = answer.rows.edges.map(({ node }) => node)
  if (!figure || rows.length === 0 || rows.length < answer.rowCount) return []
  const across = acrossOf(answer)
  const overTime = across !== null && isPeriodColumn(answer.columns[across])
  return [...(overTime ? courses(answer, figure) : figure.columns.slice(0, MOST_COLUMNS).flatMap((column) => extremes(answer, rows, column))), ...states(answer, rows), ...zeros(answer, rows, figure), ...silence(answer, rows), ...sums(answer, figure)]
}

function isPeriodColumn(column: Column | undefined): boolean {
  return column !== undefined && column.dimension !== null && isPeriod(column.dimension)
}

/** Rows that are made by several things have long names: many of them are counted. */
function entriesSaid(entries: readonly Entry[], { columns }: Answer): string {
  const several = columns.filter(({ dimension }) => dimension !== null).length > 1
  return several && entries.length > FEW ? t('analysis.says.places', { count: entries.length }) : namesSaid(entries.map(({ name }) => name))
}

/** "税郭镇、西王庄镇", "税郭镇、西王庄镇、光明路街道等 5 个" */
export function namesSaid(names: readonly string[]): string {
  const all = names.slice(0, FEW).join(t('analysis.comma'))
  return names.length > FEW ? t('analysis.says.andOthers', { names: all, count: names.length }) : all
}

function extremes(answer: Answer, rows: readonly Row[], column: Column): string[] {
  const entries = entriesOf(answer, rows, column)
  const [first] = entries
  if (!first || (column.kind === 'QUANTITY' && new Set(rows.map(({ indicator }) => indicator?.code)).size > 1 && !column.indicator)) return []
  const measure = column.measure ?? 'ACTUAL'
  const signed = column.part === 'CHANGE' || isChange(measure) ? RISING : isGap(measure) ? HELD : null
  const words = signed && entries.length > 1 ? differences(answer, column, entries, signed) : ends(answer, column, entries)
  return [column.indicator ? t('analysis.says.of', { indicator: nameOf(column.indicator), words }) : words]
}

/** Rows whose report is missing are in no race, whatever they had before. */
function entriesOf(answer: Answer, rows: readonly Row[], column: Column): Entry[] {
  const place = answer.columns.indexOf(column)
  return rows.flatMap((row) => {
    const cell = standing(column, cellOf(column, row, place, answer))
    return cell.value === null || unranked(answer, row) ? [] : [{ name: rowName(row, answer.columns, answer), row, cell, value: cell.value }]
  })
}

function unranked({ columns }: Answer, { notes }: Row): boolean {
  return notes.some(({ column, reason }) => reason === 'NOT_REPORTED' && (columns[column]?.kind === 'RANK' || columns[column]?.kind === 'VERDICT'))
}

function ends(answer: Answer, column: Column, entries: readonly Entry[]): string {
  const [first] = entries
  const most = extreme(entries, 1)
  const least = extreme(entries, -1)
  const figure = column.indicator ? column.name.split('\u3000')[0] : column.name
  if (entries.length === 1) return t('analysis.says.one', { name: first?.name, figure, value: said(first) })
  if (compare(most[0]!.value, least[0]!.value) === 0) return t('analysis.says.equal', { count: entries.length, figure, value: said(most[0]) })
  const key = RACES.has(column.measure) ? 'analysis.says.race' : column.indicator ? 'analysis.says.rangeOf' : 'analysis.says.range'
  return t(key, { figure, most: entriesSaid(most, answer), mostValue: said(most[0]), least: entriesSaid(least, answer), leastValue: said(least[0]) })
}

function differences(answer: Answer, column: Column, entries: readonly Entry[], [above, below, same, most, least]: Signed): string {
  const falls = entries.filter(({ value }) => compare(value, '0') < 0)
  const rises = entries.filter(({ value }) => compare(value, '0') > 0)
  const figure = column.indicator ? column.name.split('\u3000')[0] : column.name
  const counts = t(column.indicator ? 'analysis.says.changesOf' : 'analysis.says.changes', { figure, counts: counted([[above, rises.length], [below, falls.length], [same, entries.length - rises.length - falls.length]]) })
  const parts = [
    ...(falls.length > 0 ? [t(`analysis.says.${least}`, { names: entriesSaid(extreme(falls, -1), answer), value: said(extreme(falls, -1)[0]) })] : []),
    ...(rises.length > 0 ? [t(`analysis.says.${most}`, { names: entriesSaid(extreme(rises, 1), answer), value: said(extreme(rises, 1)[0]) })] : []),
  ]
  return [counts, ...parts].join(t('analysis.says.semicolon'))
}

/** "2 个增加，1 个减少": what there is none of is not said. */
function counted(all: ReadonlyArray<[string, number]>): string {
  return all.filter(([, count]) => count > 0).map(([name, count]) => t(`analysis.says.${name}`, { count })).join(t('analysis.says.pause'))
}

/** All that share the largest value, or with −1 the smallest. */
function extreme(entries: readonly Entry[], sign: 1 | -1): Entry[] {
  const best = entries.reduce((one, other) => (compare(other.value, one.value) * sign > 0 ? other : one))
  return entries.filter(({ value }) => compare(value, best.value) === 0)
}

function said(entry: { cell: Cell } | null | undefined): string {
  if (!entry) return ''
  return entry.cell.unit ? entry.cell.text + t('analysis.says.measure', { unit: entry.cell.unit }) : entry.cell.text
}

/** Of a few lines their course; of many how many rose and fell in the last period. */
function courses(answer: Answer, figure: Figure): string[] {
  const matrix = matrixOf(answer, figure)
  const last = matrix.columns.length - 1
  if (last < 1) return []
  if (matrix.rows.length > FEW) {
    const steps = matrix.rows.flatMap(({ cells }) => stepOf(cells[last - 1], cells[last]))
    const count = (sign: number): number => steps.filter((step) => Math.sign(compare(step, '0')) === sign).length
    return steps.length === 0 ? [] : [t('analysis.says.steps', { month: matrix.columns[last]?.name, before: matrix.columns[last - 1]?.name, counts: counted([['rises', count(1)], ['falls', count(-1)], ['same', count(0)]]) })]
  }
  return matrix.rows.flatMap(({ name, cells }) => {
    const present = cells.flatMap((one, at) => (one?.cell.value ? [{ name: matrix.columns[at]?.name ?? '', row: one.row, cell: standing(one.column, one.cell), value: one.cell.value }] : []))
    return present.length === 0 ? [] : [course(name, figure.name, present)]
  })
}

/** Where it stands last, and its highest and lowest with all periods that share them; one period, or one figure in all, has neither. */
function course(name: string, figure: string, present: readonly Entry[]): string {
  const latest = present[present.length - 1]!
  const [peaks, lows] = [extreme(present, 1), extreme(present, -1)]
  if (present.length === 1) return t('analysis.says.once', { name, figure, month: latest.name, value: said(latest) })
  if (peaks.length === present.length) return t('analysis.says.flat', { name, figure, count: present.length, value: said(latest) })
  const months = (of: readonly Entry[]): string => namesSaid(of.map((one) => one.name))
  return t('analysis.says.course', { name, figure, month: latest.name, value: said(latest), peak: months(peaks), peakValue: said(peaks[0]), low: months(lows), lowValue: said(lows[0]) })
}

function stepOf(before: MatrixCell | null | undefined, after: MatrixCell | null | undefined): string[] {
  return before?.cell.value && after?.cell.value ? [minus(after.cell.value, before.cell.value)] : []
}

/** "已完成 3、落后 2、未报 4" */
function states({ columns }: Answer, rows: readonly Row[]): string[] {
  const place = columns.findIndex(({ kind }) => kind === 'VERDICT')
  if (place < 0 || rows.length < 2) return []
  const counts: Array<[string, number]> = STATES.map((state) => [state, rows.filter(({ values }) => values[place] === state).length])
  counts.push(['NOT_REPORTED', rows.filter(({ notes }) => notes.some((note) => note.column === place && note.reason === 'NOT_REPORTED')).length])
  const words = counts.filter(([, count]) => count > 0).map(([state, count]) => t('analysis.says.state', { state: t(`pace.${state}`), count }))
  return words.length === 0 ? [] : [t('analysis.says.states', { count: rows.length, states: words.join(t('analysis.comma')) })]
}

/** 零报告: who reported 0, by name where rows are units, else how often. */
function zeros(answer: Answer, rows: readonly Row[], figure: Figure): string[] {
  const column = answer.columns.find(({ measure, part }) => part === 'VALUE' && (measure === 'ACTUAL' || measure === 'TO_DATE')) ?? figure.columns[0]!
  const found = rows.filter((row) => cellOf(column, row, answer.columns.indexOf(column), answer).zero && !unranked(answer, row))
  if (found.length === 0) return []
  const units = unitNames(found)
  if (!answer.columns.some(({ kind }) => kind === 'UNIT')) return [t('analysis.says.zeroRows', { count: found.length })]
  return [found.length === units.length ? t('analysis.says.zero', { names: namesSaid(units) }) : t('analysis.says.zeroIn', { count: found.length, units: units.length })]
}

/** 未报: whose values are missing because nothing was reported. */
function silence(answer: Answer, rows: readonly Row[]): string[] {
  if (!answer.columns.some(({ kind }) => kind === 'UNIT')) return []
  const units = unitNames(rows.filter(({ notes }) => notes.some(({ reason, column }) => reason === 'NOT_REPORTED' && answer.columns[column]?.part === 'VALUE')))
  return units.length === 0 ? [] : [t('analysis.says.silent', { names: namesSaid(units) })]
}

function unitNames(rows: readonly Row[]): string[] {
  return [...new Map(rows.map(({ unit }) => [unit.code, nameOf(unit)])).values()]
}

/** What it is in all, where there is one such line. */
function sums(answer: Answer, figure: Figure): string[] {
  const [row, ...others] = answer.totals
  if (!row || others.length > 0 || figure.columns.length > 1) return []
  const place = (wanted: Column['measure']): number => answer.columns.findIndex(({ measure, part }) => measure === wanted && part === 'VALUE')
  const shown = [place('TO_DATE'), place('TARGET'), answer.columns.indexOf(figure.columns[0]!)].filter((at, index, all) => at >= 0 && all.indexOf(at) === index && (row.values[at] ?? null) !== null)
  const figures = shown.map((at) => t('analysis.says.figure', { name: answer.columns[at]?.name, value: said({ cell: standing(answer.columns[at]!, cellOf(answer.columns[at]!, row, at, answer)) }) }))
  return figures.length === 0 ? [] : [t('analysis.says.total', { name: sumName('totals', row, answer), figures: figures.join(t('analysis.comma')) })]
}

/** Whether a sentence is read at a glance, as a heading is; one that names too many is not. */
export function atAGlance(sentence: string): boolean {
  return sentence.length <= (language.value === 'en' ? 160 : 72)
}
