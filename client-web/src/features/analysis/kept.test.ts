import { describe, expect, it } from 'vitest'
import type { Asked, Saved } from './kept'
import { differs, keptInputOf, questionOf } from './kept'
import type { Question } from './question'
import { BLANK, inputOf } from './question'
import { READY, readyQuestion } from './ready'

const home = { unit: '370402', newest: '2026-10' }

/** What the server gives back of what it was given. */
function saved(question: Question): Saved {
  const input = keptInputOf(question, home)!
  const asked: Asked = {
    measures: input.measures, by: input.by ?? [], under: input.under, level: input.level ?? null, units: input.units ?? [], peerGroups: input.peerGroups ?? [],
    indicators: input.indicators ?? [], categories: input.categories ?? [], department: input.department ?? null, from: input.from ?? null, to: input.to ?? null,
    span: input.span ?? null, monthsBack: input.monthsBack ?? null, plan: input.plan ?? null,
    where: (input.where ?? []).map((one) => ({ measure: one.measure, indicator: one.indicator ?? null, atLeast: one.atLeast ?? null, above: one.above ?? null, atMost: one.atMost ?? null, below: one.below ?? null, missing: one.missing ?? null })),
    order: (input.order ?? []).map((one) => ({ measure: one.measure, indicator: one.indicator ?? null, direction: one.direction ?? 'DESCENDING' })),
    top: input.top ? { count: input.top.count, per: input.top.per ?? [] } : null,
    totals: input.totals ?? false, together: input.together ?? false, subtotals: input.subtotals ?? [], values: input.values ?? 'APPROVED', knownAt: input.knownAt ?? null,
    compareWith: input.compareWith ? { preceding: input.compareWith.preceding ?? false, monthsBefore: input.compareWith.monthsBefore ?? null } : null,
  }
  const unit = { code: '370402', name: '市中区', englishName: null }
  return { id: 'q', name: '名', mine: true, ownerName: '周敏', view: (question.view?.toUpperCase() ?? null) as Saved['view'], figure: question.figure, revision: 1, changedAt: '', unit, sharedUnder: null, sharedWith: [], sharedWithPrograms: false, question: asked }
}

const FULL: Question = {
  ...BLANK, under: '370402', measures: ['COMPLETION', 'RANK'], by: ['UNIT', 'QUARTER'], level: 'TOWNSHIP', groups: ['镇'], indicators: ['a'], span: 'TWELVE', back: 1,
  where: [{ measure: 'COMPLETION', bound: 'below', value: '50', indicator: null }, { measure: 'ACTUAL', bound: 'present', value: '', indicator: null }],
  order: { measure: 'RANK', ascending: true, indicator: null }, top: 3, per: 'PERIOD', sums: ['TOTALS', 'SUBTOTALS'], beside: 'BEFORE', known: '2026-09-30', view: 'heat', figure: 'completion',
}

describe('a saved question', () => {
  it('keeps what it tells from the newest month told so', () => {
    expect(keptInputOf(FULL, home)).toMatchObject({ from: null, to: null, span: 'TWELVE_MONTHS', monthsBack: 1, compareWith: { preceding: true } })
    expect(keptInputOf({ ...FULL, span: 'RANGE', from: '2024-01' }, home)).toMatchObject({ from: '2024-01', to: null, span: null, monthsBack: 1 })
    expect(keptInputOf({ ...FULL, to: '2026-08', back: 0 }, home)).toMatchObject({ to: '2026-08', monthsBack: 0 })
  })

  it('is opened as it was saved', () => {
    for (const question of [FULL, { ...FULL, to: '2026-08', back: 0, span: 'RANGE' as const, from: '2025-01' }, { ...FULL, beside: 'YEAR' as const, known: null, submitted: true }, ...READY.map((name) => readyQuestion(name, { under: '370402', to: null, first: 'a' }))]) {
      expect(questionOf(saved(question))).toEqual({ ...question, saved: 'q' })
    }
  })

  it('is another one once something is chosen, and not by being opened', () => {
    const opened = questionOf(saved(FULL))
    expect(differs(opened, saved(FULL), home)).toBe(false)
    expect(differs({ ...opened, view: 'tiles' }, saved(FULL), home)).toBe(true)
    expect(differs({ ...opened, top: 5 }, saved(FULL), home)).toBe(true)
  })
})

describe('a month before the newest', () => {
  it('is asked about by name on the page', () => {
    expect(inputOf({ ...BLANK, measures: ['ACTUAL'], back: 1 }, home)).toMatchObject({ from: '2026-01', to: '2026-09' })
    expect(inputOf({ ...BLANK, measures: ['ACTUAL'], back: 10, span: 'MONTH' }, home)).toMatchObject({ from: '2025-12', to: '2025-12' })
  })
})
