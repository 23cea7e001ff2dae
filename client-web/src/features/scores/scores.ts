import type { ScoresOfQuery } from '@/gql/scores'
import { fixed, isZero, plain } from '@/shared/format/decimal'
import { monthName, monthOf, yearOf } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import type { RouteLocationRaw } from '@/shared/router'

export type ScoreTable = ScoresOfQuery['scoreTable']
export type ScoreRow = ScoreTable['rows'][number]
export type ItemScore = ScoreRow['items'][number]
export type Objection = ScoreTable['objections'][number]
export type Rules = NonNullable<ScoreTable['rules']>

export interface Span {
  readonly from: string
  readonly to: string
}

/** "2025年", or its months when it is no whole year. */
export function spanName({ from, to }: Span): string {
  if (monthOf(from) === 1 && monthOf(to) === 12) return yearOf(from) === yearOf(to) ? t('scores.year', { year: yearOf(from) }) : t('scores.years', { from: yearOf(from), to: yearOf(to) })
  return from === to ? monthName(from) : `${monthName(from)}—${monthName(to)}`
}

/** The spans a plan can be scored for: each year that has begun, the newest first, then the whole plan. */
export function spansOf(plan: { fromMonth: string; toMonth: string }, now: string): Span[] {
  const years: Span[] = []
  for (let year = yearOf(plan.fromMonth); year <= yearOf(plan.toMonth); year++) {
    const from = `${year}-01` < plan.fromMonth ? plan.fromMonth : `${year}-01`
    const to = `${year}-12` > plan.toMonth ? plan.toMonth : `${year}-12`
    if (from <= now) years.unshift({ from, to })
  }
  return years.length > 1 ? [...years, { from: plan.fromMonth, to: plan.toMonth }] : years
}

/** Whether a span lies in a plan's. */
export function holds(plan: { fromMonth: string; toMonth: string }, { from, to }: Span): boolean {
  return plan.fromMonth <= from && to <= plan.toMonth
}

/** What fits over a column. English has no shorter names. */
export function shortName(indicator: ItemScore['indicator']): string {
  const full = nameOf(indicator)
  return full === indicator.name ? (indicator.shortName ?? full) : full
}

/** The page of a unit, in the plan and the version that are looked at, as known at the same day. */
export function unitPage(table: ScoreTable, row: ScoreRow, known: { known?: string } = {}): RouteLocationRaw {
  const query = { ...known, plan: table.plan.code, ...(table.version > 0 ? { version: String(table.version) } : { anew: '1' }) }
  return { name: 'unit-score', params: { unit: table.unit.code, from: table.from, to: table.to, child: row.unit.code }, query }
}

/** The best first; those without a score at the end, in official order. */
export function ranked(rows: readonly ScoreRow[]): ScoreRow[] {
  return [...rows].sort((one, other) => (one.rank ?? 1e9) - (other.rank ?? 1e9))
}

export function rankWords({ rank, tied }: Pick<ScoreRow, 'rank' | 'tied'>): string {
  return rank === null ? '—' : tied ? t('scores.tiedRank', { rank }) : String(rank)
}

/** 未报: nothing was ever reported, which is no actual of 0. */
export function silent({ note, points }: ItemScore): boolean {
  return note === 'NOT_REPORTED' && points !== null && isZero(points)
}

/** Points, or the word for why there are none. */
export function pointsWords(item: ItemScore): string {
  if (item.points === null) return t(`pace.${item.note ?? 'NO_TARGET'}`)
  return silent(item) ? t('scores.silent') : fixed(item.points, 2)
}

/** What deductions and hands took or gave, as one figure for the table. */
export function takenOff(row: ScoreRow): string[] {
  return row.deductions.filter(({ count }) => count > 0).map(({ kind, count, points }) => t('scores.took', { what: t(`scores.deduction.${kind}`), count, points: plain(points) }))
}

export function givenByHand(row: ScoreRow): string[] {
  return row.adjustments.filter(({ kind }) => kind !== 'FALSE_FIGURE').map(({ kind, points }) => (kind === 'VETO' ? t('scores.hand.VETO') : signedPoints(points ?? '0')))
}

export function signedPoints(points: string): string {
  return points.startsWith('-') ? plain(points) : `+${plain(points)}`
}

/** "税郭镇 87.40 分，第 4 名，良好". */
export function rowSentence(row: ScoreRow): string {
  if (row.total === null) return t('scores.says.none', { unit: nameOf(row.unit) })
  const values = { unit: nameOf(row.unit), total: fixed(row.total, 2), rank: row.rank ?? '', grade: row.grade ?? '' }
  const said = t(row.tied ? 'scores.says.rowTied' : 'scores.says.row', values)
  return row.grade ? t('scores.says.graded', { said, grade: row.grade }) : said
}

/** Who leads, and how many have each grade. */
export function tableSentence(table: ScoreTable): string {
  const span = spanName(table)
  const what = t(`scores.says.${table.state}`, { span })
  const first = table.rows.filter(({ rank }) => rank === 1)
  const best = first[0]?.total
  if (!best) return what
  const leads = t('scores.says.leads', { names: first.map(({ unit }) => nameOf(unit)).join(t('scores.comma')), total: fixed(best, 2) })
  const grades = (table.rules?.grades ?? []).map(({ name }) => ({ name, count: table.rows.filter(({ grade }) => grade === name).length })).filter(({ count }) => count > 0)
  const counted = grades.map(({ name, count }) => t('scores.says.grade', { name, count })).join(t('scores.comma'))
  return t('scores.says.all', { what, leads, grades: counted })
}

/** How an item is scored, in words. */
export function ruleWords({ kind, floor, cap, steps, basis }: Rules['items'][number]): string {
  const basisWords = t(`scores.basis.${basis}`)
  if (kind === 'ALL_OR_NOTHING') return `${basisWords} · ${t('scores.rule.ALL_OR_NOTHING')}`
  if (kind === 'STEPS') return `${basisWords} · ${steps.map((step) => t('scores.rule.step', { from: plain(step.from), share: plain(step.share) })).join(t('scores.comma'))}`
  const bounds = [Number(floor) > 0 && t('scores.rule.floor', { floor: plain(floor ?? '0') }), Number(cap) > 100 && t('scores.rule.cap', { cap: plain(cap ?? '100') })].filter(Boolean)
  return [`${basisWords} · ${t('scores.rule.PROPORTIONAL')}`, ...bounds].join(t('scores.comma'))
}

/** The calendar day so many days after another. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
