import type { PlanVersionOfQuery } from '@/gql/plans'
import { plain } from '@/shared/format/decimal'
import { monthName, monthOf, plusMonths, yearOf } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import type { Move, Stay } from '@/shared/office/moves'
import { moveOf } from '@/shared/office/moves'
import { nameOf } from '@/shared/names'
import { measureOf } from '@/shared/names'

export type PlanVersion = PlanVersionOfQuery['planVersion']
export type Target = PlanVersion['targets'][number]
export type Decomposition = PlanVersion['decompositions'][number]
export type Indicator = Target['indicator']

export interface Span {
  readonly fromMonth: string
  readonly toMonth: string
}

export interface TargetTable {
  indicator: Indicator
  spans: readonly Span[]
  rows: ReadonlyArray<{ unit: Target['unit']; values: ReadonlyArray<string | null> }>
  targets: readonly Target[]
}

/** "2024", "2024—2026", or the months when they are no whole years. */
export function spanName({ fromMonth, toMonth }: Span): string {
  if (monthOf(fromMonth) === 1 && monthOf(toMonth) === 12) {
    const [from, to] = [yearOf(fromMonth), yearOf(toMonth)]
    return from === to ? t('plans.year', { year: from }) : t('plans.years', { from, to })
  }
  return `${monthName(fromMonth)}—${monthName(toMonth)}`
}

const key = ({ fromMonth, toMonth }: Span): string => `${fromMonth} ${toMonth}`

/** From when on a unit is no more; empty while it stands. */
export function goneSince({ validTo }: { readonly validTo?: string | null }): string {
  return validTo ? t('plans.goneSince', { month: monthName(plusMonths(validTo, 1)) }) : ''
}

/** A unit whose course is told: where it stood, and its last month. */
export interface Coursed {
  readonly validTo?: string | null
  readonly periods?: readonly Stay[]
}

/** A plan as far as a unit's course is held against it. */
export interface Planned {
  readonly fromMonth: string
  readonly unit: { readonly code: string }
}

/** How a unit moved out of or into the plan's within its span. */
export function movedIn(plan: Planned, { periods = [] }: Coursed): Move | null {
  return moveOf(periods, plan.unit.code, plan.fromMonth)
}

/** "2025年3月起划到薛城区", "2026年1月起已撤并"; empty for a unit that stands where it stood. */
export function courseOf(plan: Planned, unit: Coursed): string {
  const move = movedIn(plan, unit)
  const moved = move && t(`plans.moved.${move.kind}${move.other ? '' : 'Away'}`, { month: monthName(move.month), unit: move.other ? nameOf(move.other) : '' })
  return [moved, goneSince(unit)].filter(Boolean).join(' · ')
}

/** The targets of the units under the plan's, a table for each indicator, in the plan's order. */
export function tables(version: PlanVersion): TargetTable[] {
  const decomposed = version.targets.filter((target) => target.unit.code !== version.plan.unit.code && target.value !== null)
  const indicators = [...new Map(decomposed.map(({ indicator }) => [indicator.code, indicator])).values()]
  return indicators.map((indicator) => {
    const targets = decomposed.filter((target) => target.indicator.code === indicator.code)
    const spans = [...new Map(targets.map((target) => [key(target), { fromMonth: target.fromMonth, toMonth: target.toMonth }])).values()].sort((one, other) => key(one).localeCompare(key(other)))
    const units = [...new Map(targets.map(({ unit }) => [unit.code, unit])).values()]
    const rows = units.map((unit) => ({
      unit,
      values: spans.map((span) => targets.find((target) => target.unit.code === unit.code && key(target) === key(span))?.value ?? null),
    }))
    return { indicator, spans, rows, targets }
  })
}

/** The plan's own targets, and rules for each unit under it. */
export function ownTargets(version: PlanVersion): Target[] {
  return version.targets.filter((target) => target.unit.code === version.plan.unit.code)
}

/** What the target says: ≥ 200 项, or its words. */
export function amount({ value, operator, indicator, quote }: Pick<Target, 'value' | 'operator' | 'indicator' | 'quote'>): string {
  return value === null ? quote : `${operator === 'AT_MOST' ? '≤' : '≥'} ${plain(value)} ${measureOf(indicator, value)}`
}

const figure = (value: string | null): string | null => (value === null ? null : plain(value))

/** What the parent's target and its children's mean for each other, in words. */
export function meaning(one: Decomposition): string {
  const measure = measureOf(one.indicator, '2')
  const said = t(`plans.relation.${one.relation}`, {
    own: figure(one.own),
    sum: figure(one.childrenSum ?? one.relatedSum),
    more: figure(one.difference),
    less: figure(one.difference?.replace('-', '') ?? null),
    attainable: one.attainable,
    measure,
    related: one.related ? nameOf(one.related) : '',
    relatedSum: figure(one.relatedSum),
    known: one.related ? 'related' : 'same',
  })
  return one.base ? said + t('plans.relation.base', { base: plain(one.base.amount), measure, source: sourceOf(one.base) }) : said
}

function sourceOf({ documents }: NonNullable<Decomposition['base']>): string {
  return documents.length > 0 ? t('plans.relation.published', { documents: documents.join(t('plans.relation.and')) }) : t('plans.relation.reported')
}

export function draftOf(plan: PlanVersion['plan']): PlanVersion['plan']['versions'][number] | undefined {
  return plan.versions.find(({ state }) => state === 'DRAFT')
}
