import type { StandingUnitsQuery } from '@/gql/standing'
import type { Month } from '@/shared/format/month'

export type KnownPlan = NonNullable<StandingUnitsQuery['viewer']>['plans'][number]

/** Plans that hold in a month for a unit with these units above it; the unit's own code is among them. */
export function plansOf(plans: readonly KnownPlan[], line: readonly string[], month: Month): KnownPlan[] {
  return plans.filter(({ fromMonth, toMonth, unit }) => fromMonth <= month && month <= toMonth && line.includes(unit.code))
}

/** The plan the address names, unless it begins after the month: then whichever holds. */
export function askedPlan(plans: readonly KnownPlan[], wanted: string | null, month: Month): string | null {
  return plans.some(({ code, fromMonth }) => code === wanted && fromMonth > month) ? null : wanted
}
