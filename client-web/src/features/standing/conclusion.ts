import { approximate, percent } from '@/shared/format/decimal'
import { isLimit } from '@/shared/format/limit'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import type { Measured } from './line'
import { elapsed, figure, gap, measureBeside, targetFigure } from './line'
import type { IndicatorStanding, Row, Standing } from './ranking'
import { decomposed } from './ranking'

export interface Conclusion {
  sentence: string
  pressing?: string
  tone?: 'bad' | 'warn' | 'good'
  sub: string
}

/** The sentence at the top: what the chosen indicator has reached and what is missing, then who leads and who lags. */
export function conclude(chosen: IndicatorStanding, standing: Standing): Conclusion {
  const { total, indicator } = chosen
  const name = shortName(indicator)
  const sub = sentences([leaders(chosen), laggards(chosen), silent(chosen.rows), widest(chosen, standing)])
  if (total.target === null) return { sentence: t('standing.says.plain', { name, actual: figure(total.actual, indicator), unit: measureBeside(indicator, total.actual) }), sub }
  const sentence = opening(chosen, name)
  const missing = gap(total, indicator)
  if (total.verdict === 'DONE' || total.verdict === 'MET') return { sentence, pressing: t(`pace.${total.verdict}`), tone: 'good', sub }
  const tone = total.verdict === 'FAR_BEHIND' ? 'bad' : 'warn'
  if (total.verdict === 'ON_PACE') return { sentence, pressing: t('pace.ON_PACE'), tone: 'good', sub }
  if (missing) return { sentence, pressing: missing, tone, sub }
  return elapsed(total) ? { sentence, pressing: elapsed(total), sub } : { sentence, sub }
}

export function shortName(indicator: { name: string; englishName: string | null; shortName: string | null }): string {
  const full = nameOf(indicator)
  return full === indicator.name ? (indicator.shortName ?? full) : full
}

function opening({ total, indicator }: IndicatorStanding, name: string): string {
  if (isLimit(total.operator)) {
    return t('standing.says.limit', { name, actual: figure(total.actual, indicator), target: withMeasure(targetFigure(total, indicator), indicator) })
  }
  if (total.meaning === 'LEVEL') {
    const values = { name, actual: figure(total.actual, indicator), target: targetFigure(total, indicator), unit: measureBeside(indicator) }
    return t('standing.says.level', values)
  }
  if (total.meaning === 'RATE') return t('standing.says.rate', { name, actual: withMeasure(figure(total.actual, indicator), indicator) })
  return t('standing.says.done', { name, percent: total.completion === null ? '—' : percent(total.completion) })
}

function withMeasure(text: string, indicator: Measured): string {
  return `${text} ${measureBeside(indicator)}`.trim()
}

function names(rows: readonly Row[]): string {
  return rows.map(({ unit }) => nameOf(unit)).join(t('standing.listComma'))
}

/** The first of all may be behind, or at zero, with the others: then nobody leads. */
function leaders({ rows, laggards: { zero } }: IndicatorStanding): string {
  const lagging = ({ unit, line }: Row): boolean => line.verdict === 'BEHIND' || line.verdict === 'FAR_BEHIND' || zero.some(({ code }) => code === unit.code)
  const first = rows.filter((row) => row.line.rank === 1 && !lagging(row))
  return first.length > 0 && first.length <= 3 ? t('standing.says.leads', { names: names(first) }) : ''
}

/** An explicit 0 is news of its own: who has one is not also named among those behind. */
function laggards({ rows, laggards: { zero } }: IndicatorStanding): string {
  const none = rows.filter(({ unit }) => zero.some(({ code }) => code === unit.code))
  const far = rows.filter((row) => row.line.verdict === 'FAR_BEHIND' && !none.includes(row))
  return sentences([
    none.length > 0 ? t('standing.says.zero', { names: names(none) }) : '',
    far.length > 0 ? t('standing.says.far', { names: names(far) }) : '',
  ])
}

function silent(rows: readonly Row[]): string {
  const none = rows.filter(({ line }) => line.note === 'NOT_REPORTED')
  return none.length > 0 ? t('standing.says.missing', { names: names(none) }) : ''
}

/** The widest gap to pace among the decomposed indicators, unless it is the chosen one. */
function widest(chosen: IndicatorStanding, standing: Standing): string {
  const behind = standing.indicators
    .filter((entry) => decomposed(entry) && entry.total.gapToPace !== null && entry.total.due !== null && approximate(entry.total.due) > 0)
    .map((entry) => ({ entry, share: (isLimit(entry.total.operator) ? -1 : 1) * (approximate(entry.total.gapToPace ?? '0') / approximate(entry.total.due ?? '1')) }))
    .filter(({ share }) => share < 0)
    .sort((one, other) => one.share - other.share)[0]
  if (!behind || behind.entry.indicator.code === chosen.indicator.code) return ''
  const { indicator, total } = behind.entry
  return t('standing.says.widest', { name: shortName(indicator), gap: gap(total, indicator) })
}

function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(t('standing.listSemicolon'))
}
