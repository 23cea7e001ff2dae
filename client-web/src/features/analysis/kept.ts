import type { AnalysisInput, AnalysisSpan, AnalysisView, SavedQuestionFieldsFragment } from '@/gql/analysis'
import { isMonth } from '@/shared/format/month'
import { dayOf } from '@/shared/knownAt/knownAt'
import type { Month } from '@/shared/format/month'
import type { Bound, Condition, Question } from './question'
import { BLANK, inputOf, VIEWS } from './question'
import type { SpanName } from './span'

export type Saved = SavedQuestionFieldsFragment
export type Asked = Saved['question']

const SPANS: Record<Exclude<SpanName, 'RANGE'>, AnalysisSpan> = { MONTH: 'MONTH', QUARTER: 'QUARTER', HALF_YEAR: 'HALF_YEAR', YEAR: 'YEAR', TWELVE: 'TWELVE_MONTHS' }
const BOUNDS = ['atLeast', 'above', 'atMost', 'below'] as const satisfies readonly Bound[]

/** A question as it is saved: what it tells from the newest month stays told so. */
export function keptInputOf(question: Question, home: { unit: string; newest: Month }): AnalysisInput | undefined {
  const asked = inputOf(question, home)
  if (!asked) return undefined
  const range = question.span === 'RANGE'
  const show = asked.compareWith?.show ?? []
  return {
    ...asked,
    from: range ? (asked.from ?? null) : null,
    to: question.to,
    span: question.span === 'RANGE' ? null : SPANS[question.span],
    monthsBack: question.to === null ? question.back : 0,
    compareWith: question.beside === 'BEFORE' ? { preceding: true, show } : (asked.compareWith ?? null),
  }
}

export function viewOf(question: Question): AnalysisView | null {
  return question.view && (question.view.toUpperCase() as AnalysisView)
}

/** What is chosen on the page when a saved question is opened. */
export function questionOf({ id, question: asked, view, figure }: Pick<Saved, 'id' | 'question' | 'view' | 'figure'>): Question {
  const [order] = asked.order
  const only = asked.indicators.length === 1 ? asked.indicators[0] : undefined
  const own = (indicator: string | null): string | null => (indicator === only ? null : indicator)
  return {
    ...BLANK,
    under: asked.under,
    measures: asked.measures,
    by: asked.by,
    level: asked.level === 'ZONE' ? null : asked.level,
    units: asked.units,
    groups: asked.peerGroups,
    indicators: asked.indicators,
    categories: asked.categories,
    department: asked.department,
    span: (Object.keys(SPANS) as Array<keyof typeof SPANS>).find((name) => SPANS[name] === asked.span) ?? 'RANGE',
    from: isMonth(asked.from) ? asked.from : null,
    to: isMonth(asked.to) ? asked.to : null,
    back: asked.to === null ? (asked.monthsBack ?? 0) : 0,
    plan: asked.plan,
    where: asked.where.flatMap(conditionsOf).map((one) => ({ ...one, indicator: own(one.indicator) })),
    order: order ? { measure: order.measure, ascending: order.direction === 'ASCENDING', indicator: own(order.indicator) } : null,
    top: asked.top?.count ?? null,
    per: asked.top?.per[0] ?? null,
    sums: [...(asked.totals ? (['TOTALS'] as const) : []), ...(asked.together ? (['TOGETHER'] as const) : []), ...(asked.subtotals.length > 0 ? (['SUBTOTALS'] as const) : [])],
    beside: asked.compareWith === null ? null : asked.compareWith.preceding ? 'BEFORE' : 'YEAR',
    submitted: asked.values === 'SUBMITTED',
    known: dayOf(asked.knownAt),
    view: VIEWS.find((one) => one.toUpperCase() === view) ?? null,
    figure,
    saved: id,
  }
}

function conditionsOf(asked: Asked['where'][number]): Condition[] {
  const { measure, indicator, missing } = asked
  if (missing !== null) return [{ measure, indicator, bound: missing ? 'missing' : 'present', value: '' }]
  return BOUNDS.flatMap((bound) => (asked[bound] === null ? [] : [{ measure, indicator, bound, value: asked[bound] }]))
}

/** Whether something was changed since it was opened. */
export function differs(question: Question, saved: Saved, home: { unit: string; newest: Month }): boolean {
  const said = (one: Question): string => JSON.stringify([keptInputOf(one, home), one.view, one.figure])
  return said(question) !== said(questionOf(saved))
}
