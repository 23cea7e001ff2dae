import { computed, ref, watch } from 'vue'
import { DueReportsDocument } from '@/gql/reports'
import { useQuery } from '@/shared/composables/useQuery'
import { loadDraft } from '@/shared/drafts'
import { personId, session } from '@/shared/session'
import type { KeptDraft } from '../form/keptDraft'
import { outgoing, outgoingOf, readOutbox, waitingCount } from '../outgoing'
import { waitingReports } from '../waiting'
import type { Summary } from './summary'
import { byUrgency } from './summary'

export interface OnPhone {
  filled: number
  editedAt: number
}

export const keyOf = ({ unit, month }: Pick<Summary, 'unit' | 'month'>): string => `${unit.code}/${month}`

/** What waits for the clerk, most urgent first, with how far each is on this phone. */
export function useDue() {
  const query = useQuery(DueReportsDocument, {}, { kept: true })
  /** What is on its way asks nothing of the clerk: it comes last. */
  const due = computed(() => {
    const all = byUrgency(query.data.value?.dueReports ?? [])
    const rests = (report: Summary): boolean => report.state === 'AWAITING_SIGN_OFF' || isOnItsWay(report)
    return [...all.filter((report) => !rests(report)), ...all.filter(rests)]
  })
  const fetchedAt = ref<number | null>(null)
  const onPhone = ref<Record<string, OnPhone>>({})

  void readOutbox()
  watch(query.data, (answer) => {
    if (!answer) return
    fetchedAt.value = Date.now()
    waitingReports.value = due.value.filter(({ state }) => state !== 'AWAITING_SIGN_OFF').length
    if (query.keptAt.value === null) void import('../outbox/keepForms').then(({ keepForms }) => keepForms(answer.dueReports))
  })
  watch([due, outgoing], async () => {
    const found = await Promise.all(due.value.map(async (report) => [keyOf(report), await progressOnPhone(report)] as const))
    onPhone.value = Object.fromEntries(found.flatMap(([key, progress]) => (progress ? [[key, progress]] : [])))
  })
  // Sent from here or from another tab: what is due has changed.
  watch(outgoing, (now, before) => now.length < before.length && void query.refetch())

  /** The units whose clerk the person is, in the order of the grants. */
  const units = computed(() => {
    const own = (session.viewer?.grants ?? []).filter(({ role }) => role === 'CLERK').map(({ unit }) => unit)
    const others = due.value.map(({ unit }) => unit).filter(({ code }) => !own.some((unit) => unit.code === code))
    return [...new Map([...own, ...others].map((unit) => [unit.code, unit])).values()]
  })

  const chip = computed(() => {
    if (waitingCount.value > 0) return { state: 'waiting', count: waitingCount.value } as const
    if (query.failure.value || query.keptAt.value !== null) return { state: 'offline', at: query.keptAt.value } as const
    return fetchedAt.value === null ? null : ({ state: 'synced', at: fetchedAt.value } as const)
  })

  return { ...query, due, onPhone, units, chip }
}

export function isOnItsWay({ unit, month }: Summary): boolean {
  return outgoingOf(unit.code, month)?.refused === null
}

async function progressOnPhone({ unit, month }: Summary): Promise<OnPhone | null> {
  const saved = await loadDraft<KeptDraft>({ person: personId.value, unit: unit.code, month })
  if (!saved) return null
  const entries = Object.values(saved.content.content.lines)
  return { filled: entries.filter(({ value, notApplicable }) => notApplicable || value.trim() !== '').length, editedAt: saved.content.editedAt }
}
