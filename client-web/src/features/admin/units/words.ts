import type { OrgUnitLevel, UnitCourseQuery, UnitTreeQuery } from '@/gql/admin'
import { t } from '@/shared/i18n'
import type { Month } from '@/shared/format/month'
import { monthName } from '@/shared/format/month'
import { nameOf } from '@/shared/names'

export type TreeUnit = UnitTreeQuery['orgUnits']['edges'][number]['node']
export type Unit = UnitCourseQuery['orgUnit']
export type Period = Unit['periods'][number]

export const LEVELS: readonly OrgUnitLevel[] = ['PROVINCE', 'CITY', 'DISTRICT', 'TOWNSHIP', 'ZONE']

export function levelOptions(): ReadonlyArray<{ value: OrgUnitLevel; label: string }> {
  return LEVELS.map((value) => ({ value, label: t(`admin.units.level.${value}`) }))
}

/** The level most units directly under one of this level have. */
export function levelBelow(level: OrgUnitLevel): OrgUnitLevel {
  return ({ PROVINCE: 'CITY', CITY: 'DISTRICT', DISTRICT: 'TOWNSHIP', TOWNSHIP: 'ZONE', ZONE: 'TOWNSHIP' } as const)[level]
}

export function monthsOf(from: Month, to: Month | null): string {
  return to ? t('admin.units.fromTo', { from: monthName(from), to: monthName(to) }) : t('admin.units.since', { from: monthName(from) })
}

/** What a period says beside its name. */
export function placeOf(period: Period): string {
  return [
    period.parent ? t('admin.units.under', { name: nameOf(period.parent) }) : '',
    t(`admin.units.level.${period.level}`),
    period.peerGroup ?? '',
    period.officialOrder === null ? '' : t('admin.units.place', { place: period.officialOrder }),
  ].filter(Boolean).join(' · ')
}
