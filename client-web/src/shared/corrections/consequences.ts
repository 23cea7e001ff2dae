import type { CorrectionConsequencesOfQuery } from '@/gql/corrections'
import { amount } from '@/shared/format/measure'
import { t } from '@/shared/i18n'

type Consequences = NonNullable<CorrectionConsequencesOfQuery['report']['correction']>['consequences']
export type Movement = Consequences['movements'][number]

export interface MovedTable {
  key: string
  of: Movement['standingOf']
  month: string
  movements: Movement[]
}

/** Movements by the standing they are in, in the order they came. */
export function gathered(movements: readonly Movement[]): MovedTable[] {
  const tables = new Map<string, MovedTable>()
  for (const movement of movements) {
    const key = `${movement.standingOf.code} ${movement.month}`
    const table = tables.get(key) ?? { key, of: movement.standingOf, month: movement.month, movements: [] }
    table.movements.push(movement)
    tables.set(key, table)
  }
  return [...tables.values()]
}

/** "3 → 4 · 落后 → 达到序时 · 第 5 → 第 2": what moves of a line. */
export function movedWords({ before, after }: Movement): string {
  const figure = (line: Movement['before']): string => (line.actual === null ? '—' : amount(line.actual, line.indicator))
  const verdict = (line: Movement['before']): string => (line.verdict ? t(`pace.${line.verdict}`) : '—')
  const rank = (line: Movement['before']): string => (line.rank === null ? t('corrections.unranked') : String(line.rank))
  return [
    figure(before) === figure(after) ? '' : t('corrections.actual', { before: figure(before), after: figure(after) }),
    before.verdict === after.verdict ? '' : t('corrections.actual', { before: verdict(before), after: verdict(after) }),
    before.rank === after.rank ? '' : t('corrections.rank', { before: rank(before), after: rank(after) }),
  ].filter(Boolean).join(' · ')
}
