import type { ComputedRef, Ref } from 'vue'
import { computed, reactive, ref } from 'vue'
import type { GroupRobotFieldsFragment, GroupRobotKind } from '@/gql/admin'
import { RemoveGroupRobotDocument, SetGroupRobotDocument, TestGroupRobotDocument } from '@/gql/admin'
import { useMutation } from '@/shared/composables/useMutation'
import { t } from '@/shared/i18n'
import { useRefusals } from '../refusals'
import { dayTyped } from './words'

const FIELDS = ['address', 'secret', 'daysBefore', 'daysAfter'] as const
type Field = (typeof FIELDS)[number]

interface Typed extends Record<Field, string> {
  kind: GroupRobotKind
}

export interface RobotDesk {
  typed: Typed
  problem: (field: Field) => string
  general: ComputedRef<string>
  done: Ref<string>
  /** What the chat said against a test. */
  doubt: Ref<string>
  busy: ComputedRef<boolean>
  save: () => Promise<void>
  remove: () => Promise<void>
  tryOut: () => Promise<void>
}

/** A unit's robot as typed, and what can be done with it. */
export function useRobot(unit: string, robot: GroupRobotFieldsFragment | undefined, changed: () => void): RobotDesk {
  const typed = reactive<Typed>({ kind: robot?.kind ?? 'WECOM', address: '', secret: '', daysBefore: days(robot, robot?.daysBefore, '2'), daysAfter: days(robot, robot?.daysAfter, '1') })
  const setting = useMutation(SetGroupRobotDocument)
  const removing = useMutation(RemoveGroupRobotDocument)
  const testing = useMutation(TestGroupRobotDocument)
  const refusals = useRefusals(FIELDS, () => [setting.failure.value, removing.failure.value, testing.failure.value])
  const tried = ref(false)
  const done = ref('')
  const doubt = ref('')

  function begin(): void {
    done.value = doubt.value = ''
    refusals.list.value = []
  }

  /** What is no number never leaves the page; the server says what it takes of numbers. */
  function problem(field: Field): string {
    const isDays = field === 'daysBefore' || field === 'daysAfter'
    const noNumber = tried.value && isDays && typed[field].trim() !== '' && dayTyped(typed[field]) === undefined
    return noNumber ? t('admin.calendar.robotDaysNeeded') : refusals.at(field)
  }

  async function save(): Promise<void> {
    begin()
    tried.value = true
    if (problem('daysBefore') || problem('daysAfter')) return
    const { kind, address, secret } = typed
    const answer = await setting.run({
      input: { unit, kind, address: address.trim() || null, secret: kind === 'DINGTALK' ? secret.trim() || null : null, daysBefore: dayTyped(typed.daysBefore) ?? null, daysAfter: dayTyped(typed.daysAfter) ?? null },
    })
    refusals.list.value = answer?.setGroupRobot.problems ?? []
    if (!answer?.setGroupRobot.robot) return
    typed.address = typed.secret = ''
    done.value = t('admin.calendar.robotSaved')
    changed()
  }

  async function remove(): Promise<void> {
    begin()
    const answer = await removing.run({ input: { unit } })
    refusals.list.value = answer?.removeGroupRobot.problems ?? []
    if (answer) changed()
  }

  async function tryOut(): Promise<void> {
    begin()
    const trial = (await testing.run({ input: { unit } }))?.testGroupRobot
    refusals.list.value = trial?.problems ?? []
    if (trial?.taken) done.value = t('admin.calendar.robotTried')
    else if (trial?.said) doubt.value = t('admin.calendar.robotSaid', { said: trial.said })
  }

  const busy = computed(() => setting.running.value || removing.running.value || testing.running.value)
  return { typed, problem, general: refusals.general, done, doubt, busy, save, remove, tryOut }
}

function days(robot: GroupRobotFieldsFragment | undefined, stored: number | null | undefined, usual: string): string {
  return robot ? String(stored ?? '') : usual
}
