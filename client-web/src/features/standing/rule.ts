import { saidInPercent } from '@/shared/format/measure'
import { isLimit } from '@/shared/format/limit'
import { t } from '@/shared/i18n'
import type { Line } from './line'

type Judged = Pick<Line, 'due' | 'elapsedMonths' | 'periodMonths' | 'operator'>

/** The rule behind the words, with the months of the one period that is shown; limits are explained where there are some. */
export function ruleWords(lines: readonly Judged[], severeBelow: string): string {
  const paced = lines.filter(({ due }) => due !== null)
  const spans = new Set(paced.map(({ elapsedMonths, periodMonths }) => `${elapsedMonths}/${periodMonths}`))
  const [one] = paced
  const due = one && spans.size === 1 ? t('standing.rule.dueOf', { elapsed: one.elapsedMonths, period: one.periodMonths }) : t('standing.rule.due')
  const behind = t('standing.rule.behind', { severe: saidInPercent(severeBelow) })
  const limits = lines.some(({ operator }) => isLimit(operator)) ? t('standing.rule.limits') : ''
  return [due, behind, limits].filter(Boolean).join(t('standing.rule.join'))
}
