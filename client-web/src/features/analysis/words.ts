import type { Month } from '@/shared/format/month'
import { monthName, plusMonths } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import { spanWords } from './answer'
import type { Condition, Question } from './question'
import { readyName } from './ready'
import type { Options } from './useOptions'

/** The question in words, one part for each choice of the page. */
export interface QuestionWords {
  what: string
  which: string
  who: string
  when: string
  rows: string
  only: string
  basis: string
}

const FEW = 3
const comma = (): string => t('analysis.comma')

/** "完成数、目标、完成率等 6 项" */
export function listed(names: readonly string[]): string {
  if (names.length <= FEW + 1) return names.join(comma())
  return t('analysis.andMore', { names: names.slice(0, FEW).join(comma()), count: names.length })
}

export function conditionWords({ measure, bound, value, indicator }: Condition, nameOfIndicator: Options['nameOfIndicator']): string {
  const words = t(`analysis.bound.${bound}`, { measure: t(`analysis.measure.${measure}`), value })
  return indicator ? t('analysis.of', { indicator: nameOfIndicator(indicator), words }) : words
}

export function wordsOf(question: Question, options: Options): QuestionWords {
  const { indicators, categories, department, where } = question
  const of = options.span.value
  return {
    what: listed(question.measures.map((measure) => t(`analysis.measure.${measure}`))),
    which: [indicators.length > 0 ? indicatorsNamed(indicators, options) : categories.length > 0 ? listed(categories) : t('analysis.which.all'), department ? t('analysis.which.answeredBy', { department }) : ''].filter(Boolean).join(' · '),
    who: who(question, options),
    when: of ? [spanWords(of), follows(question)].filter(Boolean).join(' · ') : '',
    rows: rows(question),
    only: where.length > 0 ? where.map((condition) => conditionWords(condition, options.nameOfIndicator)).join(comma()) : t('analysis.only.all'),
    basis: basis(question, options),
  }
}

/** Where no name is known, be it not yet or not to this person, a code says less than how many there are. */
function indicatorsNamed(codes: readonly string[], { indicators, knownIndicator, nameOfIndicator }: Options): string {
  return indicators.value.length > 0 || codes.some(knownIndicator) ? listed(codes.map(nameOfIndicator)) : t('analysis.which.count', { count: codes.length })
}

/** Which month it follows, where none is named. */
function follows({ to, back }: Question): string {
  if (to !== null) return ''
  return back === 0 ? t('analysis.when.newest') : back === 1 ? t('analysis.when.before') : t('analysis.when.back', { count: back })
}

function who(question: Question, { unit, children }: Options): string {
  const name = unit.value ? nameOf(unit.value) : ''
  const { by, units, level, groups } = question
  const named = units.flatMap((code) => children.value.filter((one) => one.code === code)).map(nameOf)
  const unnamed = units.length - named.length
  if (!by.includes('UNIT') && !by.includes('PEER_GROUP') && !level && units.length + groups.length === 0) return name
  const below = level ? t(`analysis.level.${level}`) : t('analysis.who.below')
  const which = units.length > 0 ? listed(unnamed === 0 ? named : [...named, t(named.length > 0 ? 'analysis.who.further' : 'analysis.who.count', { count: unnamed })]) : groups.length > 0 ? listed(groups) : below
  return name === '' ? which : t('analysis.who.of', { unit: name, which })
}

function rows({ by, order, top }: Question): string {
  const made = by.length > 0 ? t('analysis.rows.by', { names: by.map((one) => t(`analysis.dimension.${one}`)).join(' × ') }) : t('analysis.rows.one')
  const sorted = order ? t(order.ascending ? 'analysis.rows.ascending' : 'analysis.rows.descending', { measure: t(`analysis.measure.${order.measure}`) }) : ''
  return [made, sorted, order && top ? t('analysis.rows.top', { count: top }) : ''].filter(Boolean).join(' · ')
}

function basis({ submitted, known, plan, beside, sums }: Question, { plans }: Options): string {
  const chosen = plans.value.find(({ code }) => code === plan)
  return [
    t(submitted ? 'analysis.basis.submitted' : 'analysis.basis.approved'),
    known ? t('analysis.basis.known', { day: known }) : '',
    plan ? (chosen ? nameOf(chosen) : plan) : '',
    beside ? t(`analysis.beside.${beside}`) : '',
    ...sums.map((sum) => t(`analysis.sum.${sum}`)),
  ].filter(Boolean).join(' · ')
}

/** What the page is about, until an answer says more: a question of the trade by its name, another by its choices. */
export function titleOf(question: Question, options: Options): string {
  const ready = readyName(question)
  const { what, who: units } = wordsOf(question, options)
  const only = question.indicators.length === 1 && question.indicators[0] ? (options.knownIndicator(question.indicators[0]) ?? '') : ''
  if (ready === 'ranking' && only) return t('analysis.title.of', { indicator: only, words: t('analysis.ready.ranking.name') })
  if (ready) return t(`analysis.ready.${ready}.name`)
  const words = t('analysis.title.other', { units, what })
  return only ? t('analysis.title.of', { indicator: only, words }) : words
}

/** Last months to choose from: what follows the newest one, then those that stay, the newest first. */
export function monthOptions(newest: Month, months: readonly Month[], back: number): Array<{ value: string; label: string }> {
  const following = [...new Set([0, 1, back])].map((count) => {
    const month = monthName(plusMonths(newest, -count))
    return { value: `-${count}`, label: count === 0 ? t('analysis.when.newestIs', { month }) : count === 1 ? t('analysis.when.beforeIs', { month }) : t('analysis.when.backIs', { month, count }) }
  })
  return [...following, ...months.map((value) => ({ value, label: monthName(value) }))]
}

/** What was chosen of these. */
export function monthChosen(value: string): Pick<Question, 'to' | 'back'> {
  return value.startsWith('-') ? { to: null, back: Number(value.slice(1)) } : { to: value, back: 0 }
}
