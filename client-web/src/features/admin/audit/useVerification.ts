import { computed, ref, shallowRef } from 'vue'
import type { VerifyTrailQuery } from '@/gql/admin'
import { VerifyTrailDocument } from '@/gql/admin'
import { useMutation } from '@/shared/composables/useMutation'
import { failureText } from '@/shared/failureText'
import { t } from '@/shared/i18n'
import { readSeal } from './seal'

export type Found = {
  seals: number
  entries: number
  unsealed: number
  broken: VerifyTrailQuery['auditVerification']['broken']
}

/** Verifies the trail piece by piece, to its end or to what does not hold; says how far it is. */
export function useVerification() {
  const typed = ref('')
  const problem = ref('')
  const progress = shallowRef<Found>()
  const found = shallowRef<Found>()
  const running = ref(false)
  const { run, failure } = useMutation(VerifyTrailDocument)
  const failed = computed(() => (failure.value ? failureText(failure.value) : ''))

  async function verify(): Promise<void> {
    if (running.value) return
    const expected = typed.value.trim() ? readSeal(typed.value) : null
    problem.value = expected === undefined ? t('admin.seals.unreadable') : ''
    if (expected === undefined) return
    running.value = true
    found.value = undefined
    found.value = await look(expected)
    progress.value = undefined
    running.value = false
  }

  async function look(expected: ReturnType<typeof readSeal> | null): Promise<Found | undefined> {
    let all: Found = { seals: 0, entries: 0, unsealed: 0, broken: null }
    let after = 0
    for (;;) {
      const piece = (await run({ after, expected: expected ?? null }))?.auditVerification
      if (!piece) return undefined
      all = { seals: all.seals + piece.seals, entries: all.entries + piece.entries, unsealed: piece.unsealed, broken: piece.broken }
      if (piece.finished) return all
      after = piece.through
      progress.value = all
    }
  }

  return { typed, problem, progress, found, running, failed, verify }
}
