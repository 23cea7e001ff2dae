import type { RectificationOfQuery, RectificationRowFragment } from '@/gql/rectifications'
import type { Tone } from '@/shared/components/states'
import { day, moment } from '@/shared/format/date'
import { monthName } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import type { IconName } from '@/shared/icons/shapes'
import { nameOf } from '@/shared/names'

export type Row = RectificationRowFragment
export type Whole = RectificationOfQuery['rectification']
export type State = Row['state']
export type Stage = 'GOING_ON' | 'OVERDUE' | 'TO_DECIDE' | 'ENDED'

export const STAGES: readonly Stage[] = ['GOING_ON', 'OVERDUE', 'TO_DECIDE', 'ENDED']

/** Every state has a shape and a word. */
export const looks: Record<State, { icon: IconName; tone: Tone }> = {
  OPEN: { icon: 'dashedRing', tone: 'grey' },
  REPLIED: { icon: 'halfDisc', tone: 'blue' },
  RETURNED: { icon: 'bentArrow', tone: 'bad' },
  SETTLED: { icon: 'discCheck', tone: 'good' },
  WITHDRAWN: { icon: 'crossedRing', tone: 'ink' },
}

/** "2025年10月 · 严重落后 · 专利开放许可". */
export function about({ month, occasion, indicator }: Pick<Row, 'month' | 'occasion' | 'indicator'>): string {
  return [monthName(month), t(`rectifications.occasion.${occasion}`), indicator && nameOf(indicator)].filter(Boolean).join(' · ')
}

/** What the h1 says: who has to do what until when. */
export function sentence(one: Row): string {
  const values = { unit: nameOf(one.unit), office: nameOf(one.office), day: day(one.dueOn) }
  if (one.overdue) return t('rectifications.says.overdue', values)
  return t(`rectifications.says.${one.state}`, values)
}

/** A merged unit's is its heir's; one without an heir waits for nobody. */
export function course({ unit, formerUnit, unitEnded }: Row): string {
  if (formerUnit) return t('rectifications.former', { unit: nameOf(unit), former: nameOf(formerUnit) })
  return unitEnded ? t('rectifications.ended', { unit: nameOf(unit) }) : ''
}

/** "林静 11月6日 14:20 销号：情况属实". */
export function endWords({ state, endedAt, endedBy, endedWords }: Whole): string {
  if (!endedAt || !endedBy) return ''
  const words = t(`rectifications.act.${state}`, { name: endedBy.name, time: moment(endedAt) })
  return endedWords ? t('rectifications.saying', { words, text: endedWords }) : words
}
