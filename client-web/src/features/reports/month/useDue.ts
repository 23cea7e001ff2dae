import { computed, onScopeDispose, ref, watch } from 'vue'
import { DueReportsDocument } from '@/gql/reports'
import { useQuery } from '@/shared/composables/useQuery'
import { loadDraft } from '@/shared/drafts'
import { personId, session } from '@/shared/session'
import type { KeptDraft } from '../form/keptDraft'
import { useMoments } from '../useMoments'
import { waitingReports } from '../waiting'
import type { Summary } from './summary'
import { byUrgency } from './summary'

export interface OnPhone {
  filled: number
  editedAt: number
  pending: boolean
}

const AGAIN = 20_000

export const keyOf = ({ unit, month }: Pick<Summary, 'unit' | 'month'>): string => `${unit.code}/${month}`

/** What waits for the clerk, most urgent first, with how far each is on this phone. */
export function useDue() {
  const query = useQuery(DueReportsDocument, {})
  const due = computed(() => byUrgency(query.data.value?.dueReports ?? []))
  const fetchedAt = ref<number | null>(null)
  const onPhone = ref<Record<string, OnPhone>>({})

  watch(query.data, (answer) => {
    if (!answer) return
    fetchedAt.value = Date.now()
    waitingReports.value = due.value.length
  })
  watch(due, async (reports) => {
    const found = await Promise.all(reports.map(async (report) => [keyOf(report), await progressOnPhone(report)] as const))
    onPhone.value = Object.fromEntries(found.flatMap(([key, progress]) => (progress ? [[key, progress]] : [])))
    await sendAgain()
  })

  /** What was sent and not answered goes out again from here too. */
  async function sendAgain(): Promise<void> {
    const unanswered = due.value.filter((report) => onPhone.value[keyOf(report)]?.pending)
    if (unanswered.length === 0) return
    const { resend } = await import('../form/resend')
    const taken = await Promise.all(unanswered.map(({ unit, month }) => resend({ person: personId.value, unit: unit.code, month })))
    if (taken.includes(true)) await query.refetch()
  }
  const timer = setInterval(() => void sendAgain(), AGAIN)
  useMoments({ back: () => void sendAgain() })
  onScopeDispose(() => clearInterval(timer))

  /** The units whose clerk the person is, in the order of the grants. */
  const units = computed(() => {
    const own = (session.viewer?.grants ?? []).filter(({ role }) => role === 'CLERK').map(({ unit }) => unit)
    const others = due.value.map(({ unit }) => unit).filter(({ code }) => !own.some((unit) => unit.code === code))
    return [...new Map([...own, ...others].map((unit) => [unit.code, unit])).values()]
  })

  const chip = computed(() => {
    if (Object.values(onPhone.value).some(({ pending }) => pending)) return { state: 'waiting', count: 1 } as const
    if (query.failure.value) return { state: 'offline' } as const
    return fetchedAt.value === null ? null : ({ state: 'synced', at: fetchedAt.value } as const)
  })

  return { ...query, due, onPhone, units, chip }
}

async function progressOnPhone({ unit, month }: Summary): Promise<OnPhone | null> {
  const saved = await loadDraft<KeptDraft>({ person: personId.value, unit: unit.code, month })
  if (!saved) return null
  const entries = Object.values(saved.content.content.lines)
  return { filled: entries.filter(({ value, notApplicable }) => notApplicable || value.trim() !== '').length, editedAt: saved.content.editedAt, pending: saved.content.pending !== null }
}
