import type { ExemptionsOfQuery } from '@/gql/exemptions'
import type { Month } from '@/shared/format/month'
import { monthName } from '@/shared/format/month'
import { t } from '@/shared/i18n'

export type Granted = ExemptionsOfQuery['exemptions']['granted'][number]
export type Proposed = ExemptionsOfQuery['exemptions']['proposed'][number]
type Named = Granted['unit']

/** What the sheet is to change; without unit and indicator the person chooses them. */
export interface Change {
  notApplicable: boolean
  fromMonth: Month
  reason: string
  unit?: Named
  indicator?: Named
}

export interface UnitExemptions {
  unit: Named
  spans: readonly Granted[]
}

/** Spans that hold in the month or later, by unit in the order given; those that have ended come apart. */
export function inForce(granted: readonly Granted[], month: Month): UnitExemptions[] {
  return byUnit(granted.filter(({ toMonth }) => toMonth === null || toMonth >= month))
}

export function ended(granted: readonly Granted[], month: Month): UnitExemptions[] {
  return byUnit(granted.filter(({ toMonth }) => toMonth !== null && toMonth < month))
}

function byUnit(granted: readonly Granted[]): UnitExemptions[] {
  const groups = new Map<string, Granted[]>()
  for (const span of granted) groups.set(span.unit.code, [...(groups.get(span.unit.code) ?? []), span])
  return [...groups.values()].flatMap((spans) => (spans[0] ? [{ unit: spans[0].unit, spans }] : []))
}

/** "2026年10月起", "2026年1月至2026年6月". */
export function spanWords({ fromMonth, toMonth }: Granted): string {
  return toMonth === null ? t('exemptions.since', { month: monthName(fromMonth) }) : t('exemptions.span', { first: monthName(fromMonth), last: monthName(toMonth) })
}
