import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute, useRouter } from '@/shared/router'
import { endOf, knownDay } from './knownAt'

export interface KnownAtOfPage {
  /** The day by whose end what the page shows was known. Null for the present. */
  day: ComputedRef<string | null>
  /** Its end, as the contract takes it. */
  at: ComputedRef<string | null>
  /** For the address of another page: what is known there is of the same day. */
  carried: ComputedRef<{ known?: string }>
  choose: (day: string | null) => void
}

/** 截至…所知: the day stands in the address of the page, so that a link shows the same. */
export function useKnownAt(): KnownAtOfPage {
  const route = useRoute()
  const router = useRouter()
  const day = computed(() => {
    const named = route.query['known']
    return knownDay(typeof named === 'string' ? named : null)
  })
  const at = computed(() => endOf(day.value))
  const carried = computed(() => (day.value === null ? {} : { known: day.value }))

  function choose(next: string | null): void {
    const { known: _, ...query } = route.query
    void router.replace({ name: route.name, params: route.params, query: next === null ? query : { ...query, known: next } })
  }

  return { day, at, carried, choose }
}
