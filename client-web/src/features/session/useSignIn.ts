import { computed, ref } from 'vue'
import { SignInDocument } from '@/gql/session'
import { useMutation } from '@/shared/composables/useMutation'
import { useWide } from '@/shared/composables/useWide'
import { failureText } from '@/shared/failureText'
import { t } from '@/shared/i18n'
import { heardTime } from '@/shared/serverClock'
import type { Viewer } from '@/shared/session'
import { rememberAccount, rememberedAccount, signedIn } from '@/shared/session'

/** A phone is somebody’s own; a computer may be shared, and asks to be remembered. */
function isOwn(): boolean {
  return !useWide().value || matchMedia('(pointer: coarse)').matches
}

/** Account and password on their way in. An empty field is named, never a greyed button. */
export function useSignIn() {
  const account = ref(rememberedAccount())
  const password = ref('')
  const remember = ref(isOwn())
  const tried = ref(false)
  const refusal = ref('')
  const { run, running, failure } = useMutation(SignInDocument, { quietly: true })

  const accountProblem = computed(() => (tried.value && !account.value.trim() ? t('session.accountMissing') : ''))
  const passwordProblem = computed(() => (tried.value && !password.value ? t('session.passwordMissing') : ''))
  const problem = computed(() => refusal.value || (failure.value ? failureText(failure.value) : ''))

  async function signIn(): Promise<Viewer | null> {
    tried.value = true
    refusal.value = ''
    if (!account.value.trim() || !password.value) return null
    const input = { account: account.value.trim(), password: password.value, remember: remember.value }
    const answer = await run({ input })
    const viewer = answer?.signIn.viewer ?? null
    refusal.value = answer?.signIn.problems[0]?.message ?? ''
    if (!viewer) return null
    tried.value = false
    password.value = ''
    rememberAccount(input.account)
    heardTime(viewer.now)
    signedIn(viewer)
    return viewer
  }

  return { account, password, remember, accountProblem, passwordProblem, problem, running, signIn }
}
