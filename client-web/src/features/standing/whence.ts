import type { Month } from '@/shared/format/month'
import { monthName, plusMonths } from '@/shared/format/month'
import { t } from '@/shared/i18n'
import type { Stay } from '@/shared/office/moves'
import { moveOf } from '@/shared/office/moves'
import type { Named } from '@/shared/names'
import { nameOf } from '@/shared/names'

interface Former extends Named {
  readonly validTo?: Month | null
  readonly periods?: readonly Stay[]
}

/** A unit that is under another no more, with since when and where it went: "甲镇（2025年3月起划到薛城区）". */
export function whence(unit: Former, above: string): string {
  const name = nameOf(unit)
  const move = moveOf(unit.periods ?? [], above, '0000-01')
  if (move?.kind === 'went') return t(move.other ? 'standing.wentTo' : 'standing.wentAway', { name, month: monthName(move.month), unit: move.other ? nameOf(move.other) : '' })
  return unit.validTo ? t('standing.goneSince', { name, month: monthName(plusMonths(unit.validTo, 1)) }) : name
}
