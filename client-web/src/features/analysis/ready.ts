import type { Question } from './question'
import { BLANK, write } from './question'

/** The questions of the trade, ready to run. */
export const READY = ['ranking', 'behind', 'falling', 'zero', 'plan'] as const
export type ReadyName = (typeof READY)[number]

const SHAPES: Record<ReadyName, (first: string | null) => Partial<Question>> = {
  ranking: (first) => ({
    measures: ['RANK', 'TO_DATE', 'TARGET', 'COMPLETION', 'GAP_TO_PACE', 'VERDICT', 'YEAR_ON_YEAR_PERCENT'],
    by: ['UNIT'],
    indicators: first === null ? [] : [first],
    order: { measure: 'RANK', ascending: true, indicator: null },
    sums: ['TOTALS'],
  }),
  behind: () => ({
    measures: ['TO_DATE', 'DUE', 'GAP_TO_PACE', 'COMPLETION', 'VERDICT'],
    by: ['UNIT', 'INDICATOR'],
    where: [{ measure: 'GAP_TO_PACE', bound: 'below', value: '0', indicator: null }],
    order: { measure: 'COMPLETION', ascending: true, indicator: null },
  }),
  falling: () => ({
    measures: ['ACTUAL', 'YEAR_ON_YEAR', 'YEAR_ON_YEAR_PERCENT'],
    by: ['INDICATOR'],
    where: [{ measure: 'YEAR_ON_YEAR', bound: 'below', value: '0', indicator: null }],
    order: { measure: 'YEAR_ON_YEAR_PERCENT', ascending: true, indicator: null },
  }),
  zero: () => ({
    measures: ['ACTUAL'],
    by: ['UNIT', 'INDICATOR'],
    span: 'MONTH',
    where: [{ measure: 'EXPECTED', bound: 'above', value: '0', indicator: null }],
    view: 'pivot',
  }),
  plan: () => ({
    measures: ['TO_DATE', 'TARGET', 'COMPLETION', 'PLAN_TO_DATE', 'PLAN_TARGET', 'PLAN_COMPLETION', 'VERDICT'],
    by: ['INDICATOR'],
  }),
}

/** What is asked: of the person's unit, in the newest month or one that lies so many before it. A ranking is one of a single indicator, the plan's first unless another was chosen. */
export function readyQuestion(name: ReadyName, { under, to, first, back = 0 }: { under: string | null; to: string | null; first: string | null; back?: number }): Question {
  return { ...BLANK, under, to, back: to === null ? back : 0, ...SHAPES[name](first) }
}

/** Whether a question is one of these still, of whatever unit and month. */
export function readyName(question: Question): ReadyName | null {
  const shape = (one: Question): string => JSON.stringify(write({ ...one, view: null, figure: null, saved: null }))
  return READY.find((name) => shape(readyQuestion(name, { under: question.under, to: question.to, back: question.back, first: question.indicators[0] ?? null })) === shape(question)) ?? null
}
