import { computed, ref } from 'vue'
import { ChangePasswordDocument } from '@/gql/me'
import { useMutation } from '@/shared/composables/useMutation'
import { failureText } from '@/shared/failureText'
import { t } from '@/shared/i18n'
import { session, signedIn } from '@/shared/session'

const SHORTEST = 10

/** The present password, the new one, and the new one again. The server has the last word. */
export function usePasswordChange() {
  const current = ref('')
  const next = ref('')
  const repeated = ref('')
  const tried = ref(false)
  const done = ref(false)
  const refusals = ref<ReadonlyArray<{ message: string; path: readonly string[] }>>([])
  const { run, running, failure } = useMutation(ChangePasswordDocument)

  const refusedAt = (field: string): string => refusals.value.find(({ path }) => path.includes(field))?.message ?? ''
  const currentProblem = computed(() =>
    tried.value && !current.value ? t('me.password.currentMissing') : refusedAt('currentPassword'),
  )
  const nextProblem = computed(() =>
    tried.value && next.value.length < SHORTEST ? t('me.password.tooShort') : refusedAt('newPassword'),
  )
  const repeatProblem = computed(() => (tried.value && next.value !== repeated.value ? t('me.password.different') : ''))
  const problem = computed(() => {
    if (failure.value) return failureText(failure.value)
    return refusals.value.find(({ path }) => !path.includes('currentPassword') && !path.includes('newPassword'))?.message ?? ''
  })

  async function change(): Promise<boolean> {
    tried.value = true
    done.value = false
    refusals.value = []
    if (currentProblem.value || nextProblem.value || repeatProblem.value) return false
    const answer = await run({ input: { currentPassword: current.value, newPassword: next.value } })
    refusals.value = answer?.changePassword.problems ?? []
    if (!answer?.changePassword.viewer) return false
    // Also what the device remembers: on a slow line the next page opens from it.
    if (session.viewer) signedIn({ ...session.viewer, mustChangePassword: false, passwordDueAt: answer.changePassword.viewer.passwordDueAt })
    tried.value = false
    current.value = next.value = repeated.value = ''
    done.value = true
    return true
  }

  return { current, next, repeated, currentProblem, nextProblem, repeatProblem, problem, running, done, change }
}
