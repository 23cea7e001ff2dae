import type { ComputedRef, Ref, WritableComputedRef } from 'vue'
import { computed, ref } from 'vue'
import { shanghaiDay } from '@/shared/format/date'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import { serverNow } from '@/shared/serverClock'
import type { BoardRow } from './rows'

interface Problem {
  message: string
  path: readonly string[]
}

export interface GivenDay {
  unit: string
  reason: string
  dueOn: string
}

export interface UseGivenDay {
  open: Ref<boolean>
  units: ComputedRef<ReadonlyArray<{ value: string; label: string }>>
  unit: WritableComputedRef<string>
  reason: WritableComputedRef<string>
  dueOn: WritableComputedRef<string>
  /** What is wrong with a field, or with none of them. */
  at: (field: '' | 'reason' | 'dueOn') => string
  /** What was filled in; nothing while something is missing. */
  read: () => GivenDay | undefined
  /** Closes the sheet when nothing was refused, and says whether it did. */
  settle: (problems: readonly Problem[] | undefined) => boolean
}

const DAY = 86_400_000

export const inDays = (days: number, after = serverNow()): string => shanghaiDay(after + days * DAY)

/**
 * A day for one unit's month, and why: 补报 and 延期. What was given before, or is usual, stands there until the person types; what they
 * typed stays when they choose another unit, close the sheet, or are refused.
 */
export function useGivenDay(rows: () => readonly BoardRow[], usual: (row: BoardRow | undefined) => Omit<GivenDay, 'unit'>): UseGivenDay {
  const open = ref(false)
  const [chosen, why, day] = [ref(''), ref<string>(), ref<string>()]
  const pressed = ref(false)
  const refused = ref<readonly Problem[]>([])
  const units = computed(() => rows().map(({ report }) => ({ value: report.unit.code, label: nameOf(report.unit) })))
  const unit = computed({ get: () => (units.value.some(({ value }) => value === chosen.value) ? chosen.value : (units.value[0]?.value ?? '')), set: (code) => void (chosen.value = code) })
  const given = computed(() => usual(rows().find(({ report }) => report.unit.code === unit.value)))
  const reason = computed({ get: () => why.value ?? given.value.reason, set: (words) => void (why.value = words) })
  const dueOn = computed({ get: () => day.value ?? given.value.dueOn, set: (next) => void (day.value = next) })

  const missing = (field: 'reason' | 'dueOn', words: string): string => (pressed.value && !{ reason, dueOn }[field].value.trim() ? t(words) : '')
  function at(field: '' | 'reason' | 'dueOn'): string {
    const own = (path: readonly string[]): boolean => (field ? path.includes(field) : !path.includes('reason') && !path.includes('dueOn'))
    const said = refused.value.filter(({ path }) => own(path)).map(({ message }) => message).join(' ')
    if (field === 'reason') return said || missing(field, 'review.openReasonMissing')
    return field === 'dueOn' ? said || missing(field, 'review.openDayMissing') : said
  }

  function read(): GivenDay | undefined {
    pressed.value = true
    return reason.value.trim() && dueOn.value ? { unit: unit.value, reason: reason.value, dueOn: dueOn.value } : undefined
  }

  function settle(problems: readonly Problem[] | undefined): boolean {
    refused.value = problems ?? []
    if (problems?.length !== 0) return false
    open.value = pressed.value = false
    chosen.value = ''
    why.value = day.value = undefined
    return true
  }

  return { open, units, unit, reason, dueOn, at, read, settle }
}
