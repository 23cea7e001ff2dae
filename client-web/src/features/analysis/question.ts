import type { AnalysisInput } from '@/gql/analysis'
import type { Month } from '@/shared/format/month'
import { isMonth, plusMonths } from '@/shared/format/month'
import { endOf, knownDay } from '@/shared/knownAt/knownAt'
import type { SpanName } from './span'
import { inPeriods, MOST_MONTHS, monthsToPredecessor, spanOf, SPANS } from './span'
import type { Dimension, Group, Level, Measure } from './vocabulary'
import { among, byIndicators, DIMENSIONS, EVERY_MEASURE, GROUPS, groupsOf, isOfUnits, isPeriod, LEVELS, PERIODS } from './vocabulary'

export const BOUNDS = ['atLeast', 'above', 'atMost', 'below', 'missing', 'present'] as const
export type Bound = (typeof BOUNDS)[number]

/** "completion below 50"; `missing` and `present` have no value. */
export interface Condition {
  readonly measure: Measure
  readonly bound: Bound
  readonly value: string
  readonly indicator: string | null
}

export interface Order {
  readonly measure: Measure
  readonly ascending: boolean
  readonly indicator: string | null
}

export const VIEWS = ['table', 'list', 'bars', 'trend', 'pivot', 'heat', 'tiles', 'numbers'] as const
export type View = (typeof VIEWS)[number]
export const SUMS = ['TOTALS', 'TOGETHER', 'SUBTOTALS'] as const
export type Sum = (typeof SUMS)[number]
export const COMPARISONS = ['YEAR', 'BEFORE'] as const
export type ComparisonName = (typeof COMPARISONS)[number]

/** All that is chosen on the page. It stands in the address, whole: a link shows the same. */
export interface Question {
  /** Null: the person's own. */
  readonly under: string | null
  readonly measures: readonly Measure[]
  readonly by: readonly Dimension[]
  readonly level: Level | null
  readonly units: readonly string[]
  readonly groups: readonly string[]
  readonly indicators: readonly string[]
  readonly categories: readonly string[]
  readonly department: string | null
  readonly span: SpanName
  readonly from: Month | null
  /** Null: the newest month, whenever it is asked. */
  readonly to: Month | null
  /** Where the last month is not named: how many months before the newest it lies. 1 is 上月. */
  readonly back: number
  readonly plan: string | null
  readonly where: readonly Condition[]
  readonly order: Order | null
  readonly top: number | null
  readonly per: Group | null
  readonly sums: readonly Sum[]
  readonly beside: ComparisonName | null
  readonly submitted: boolean
  /** 截至…所知: a day. */
  readonly known: string | null
  /** Null: as it fits the width. */
  readonly view: View | null
  /** Of several figures the one that a chart is drawn of, by the key of its measure. Null: the first that tells most. */
  readonly figure: string | null
  /** The saved question that it was opened from. */
  readonly saved: string | null
}

export type Address = Readonly<Record<string, string | null | undefined>>

const MOST = 1000
const text = (value: string | null | undefined): string | null => (value ? value : null)
const list = (value: string | null | undefined): string[] => [...new Set((value ?? '').split('~').filter(Boolean))]
const one = <T extends string>(all: readonly T[], value: string | null | undefined): T | null => among(all, value ?? '')[0] ?? null

function readCondition(words: string): Condition[] {
  const [name, bound, value = '', indicator] = words.split('!')
  const measure = one(EVERY_MEASURE, name)
  const known = BOUNDS.find((each) => each === bound)
  const unbounded = known === 'missing' || known === 'present'
  if (!measure || measure === 'VERDICT' || !known || (!unbounded && !/^-?\d{1,16}(\.\d{1,4})?$/.test(value))) return []
  return [{ measure, bound: known, value: unbounded ? '' : value, indicator: text(indicator) }]
}

function readOrder(words: string): Order | null {
  const [name, direction, indicator] = words.split('!')
  const measure = one(EVERY_MEASURE, name)
  return measure && measure !== 'VERDICT' ? { measure, ascending: direction === 'asc', indicator: text(indicator) } : null
}

/** What an address says; what it says of things that do not exist is left out. */
export function read(address: Address): Question {
  const top = Number(address['top'] ?? 0)
  const back = Number(address['back'] ?? 0)
  const to = isMonth(address['to']) ? address['to'] : null
  const by = among<Dimension>([...DIMENSIONS, ...PERIODS], address['rows'] ?? '')
  const period = by.find(isPeriod)
  return {
    under: text(address['under']),
    measures: among(EVERY_MEASURE, address['what'] ?? ''),
    by: by.filter((dimension) => !isPeriod(dimension) || dimension === period),
    level: one(LEVELS, address['level']),
    units: list(address['units']),
    groups: list(address['groups']),
    indicators: list(address['indicators']),
    categories: list(address['categories']),
    department: text(address['department']),
    span: one(SPANS, address['span']) ?? 'YEAR',
    from: isMonth(address['from']) ? address['from'] : null,
    to,
    back: to === null && Number.isInteger(back) && back >= 1 && back <= MOST_MONTHS ? back : 0,
    plan: text(address['plan']),
    where: list(address['where']).flatMap(readCondition),
    order: readOrder(address['order'] ?? ''),
    top: Number.isInteger(top) && top >= 1 && top <= MOST ? top : null,
    per: one(GROUPS, address['per']),
    sums: among(SUMS, address['sums'] ?? ''),
    beside: one(COMPARISONS, address['beside']),
    submitted: address['values'] === 'submitted',
    known: knownDay(address['known'] ?? null),
    view: VIEWS.find((view) => view === address['view']) ?? null,
    figure: text(address['figure']),
    saved: text(address['saved']),
  }
}

/** The address of a question; what goes without saying is not in it. */
export function write(question: Question): Record<string, string> {
  const names = (all: readonly string[]): string => all.join('~').toLowerCase()
  const given: Record<string, string | null> = {
    under: question.under,
    what: names(question.measures),
    rows: names(question.by),
    level: question.level && question.level.toLowerCase(),
    units: question.units.join('~'),
    groups: question.groups.join('~'),
    indicators: question.indicators.join('~'),
    categories: question.categories.join('~'),
    department: question.department,
    span: question.span === 'YEAR' ? null : question.span.toLowerCase(),
    from: question.span === 'RANGE' ? question.from : null,
    to: question.to,
    back: question.to === null && question.back > 0 ? String(question.back) : null,
    plan: question.plan,
    where: question.where.map(({ measure, bound, value, indicator }) => joined(measure, bound, value, indicator)).join('~'),
    order: question.order && joined(question.order.measure, question.order.ascending ? 'asc' : 'desc', question.order.indicator),
    top: question.top === null ? null : String(question.top),
    per: question.per && question.per.toLowerCase(),
    sums: names(question.sums),
    beside: question.beside && question.beside.toLowerCase(),
    values: question.submitted ? 'submitted' : null,
    known: question.known,
    view: question.view,
    figure: question.figure,
    saved: question.saved,
  }
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])))
}

function joined(measure: Measure, ...words: ReadonlyArray<string | null>): string {
  return [measure.toLowerCase(), ...words.map((word) => word ?? '')].join('!').replace(/!+$/, '')
}

/** The last month that is asked about. */
export function lastOf({ to, back }: Pick<Question, 'to' | 'back'>, newest: Month): Month {
  return to ?? plusMonths(newest, -back)
}

/** What the server is asked. What it would refuse because another choice went away is left out: an order of a measure of several indicators, first rows of no order. */
export function inputOf(question: Question, home: { unit: string; newest: Month }): AnalysisInput | undefined {
  if (question.measures.length === 0) return undefined
  const { by, units, order } = question
  const period = by.find(isPeriod)
  const span = inPeriods(spanOf(question.span, lastOf(question, home.newest), question.from), period)
  const sorted = order && named(question, order)
  const told = by.includes('UNIT') || by.includes('PEER_GROUP')
  const per = question.per !== null && groupsOf(by).includes(question.per) ? [question.per] : []
  return {
    measures: question.measures,
    by,
    under: question.under ?? home.unit,
    level: units.length > 0 ? null : question.level,
    units: units.length > 0 ? units : null,
    peerGroups: question.groups.length > 0 ? question.groups : null,
    indicators: question.indicators.length > 0 ? question.indicators : null,
    categories: question.categories.length > 0 ? question.categories : null,
    department: question.department,
    ...span,
    plan: question.plan,
    where: question.where.flatMap((condition) => boundOf(question, condition)),
    order: sorted ? [{ ...sorted, direction: order.ascending ? 'ASCENDING' : 'DESCENDING' }] : [],
    top: question.top !== null && sorted ? { count: question.top, per } : null,
    totals: question.sums.includes('TOTALS'),
    together: question.sums.includes('TOGETHER') && told,
    subtotals: question.sums.includes('SUBTOTALS') ? by.slice(0, 1).filter(() => by.length > 1) : [],
    values: question.submitted && question.known === null ? 'SUBMITTED' : 'APPROVED',
    compareWith: question.beside ? { monthsBefore: question.beside === 'YEAR' ? 12 : monthsToPredecessor(span, period), show: ['THEN', 'CHANGE'] } : null,
    knownAt: endOf(question.known),
  }
}

/** Where indicators stand side by side, a figure is one of them; where they make rows, it is the row's own. */
function named({ by, indicators }: Question, { measure, indicator }: Pick<Order, 'measure' | 'indicator'>): { measure: Measure; indicator?: string } | null {
  if (byIndicators(by) || (isOfUnits(measure) && indicator === null)) return { measure }
  const only = indicators.length === 1 ? indicators[0] : undefined
  const code = indicator !== null && (indicators.length === 0 || indicators.includes(indicator)) ? indicator : only
  return code === undefined ? null : { measure, indicator: code }
}

function boundOf(question: Question, condition: Condition): Array<NonNullable<AnalysisInput['where']>[number]> {
  const figure = named(question, condition)
  if (!figure) return []
  const { bound, value } = condition
  return [{ ...figure, ...(bound === 'missing' || bound === 'present' ? { missing: bound === 'missing' } : { [bound]: value }) }]
}

/** A question of nothing, which everything else is chosen from. */
export const BLANK: Question = read({})
