import { computed, reactive, ref } from 'vue'
import { CreatePersonDocument, UpdatePersonDocument } from '@/gql/admin'
import { useMutation } from '@/shared/composables/useMutation'
import { failureText } from '@/shared/failureText'
import type { Role } from '@/shared/session'
import type { Account } from './usePeople'

interface Refusal {
  message: string
  path: readonly string[]
}

/** The details of a person on their way to the server, which has the last word on every field. */
export function usePersonForm(account: Account | null, unit: string) {
  const form = reactive({
    account: '',
    name: account?.person.name ?? '',
    title: account?.person.title ?? '',
    mobile: account?.person.mobile ?? '',
    officePhone: account?.person.officePhone ?? '',
    role: 'CLERK' as Role,
    unit,
  })
  const refusals = ref<readonly Refusal[]>([])
  const creation = useMutation(CreatePersonDocument)
  const change = useMutation(UpdatePersonDocument)
  const running = computed(() => creation.running.value || change.running.value)
  const fields = Object.keys(form)
  const problemAt = (field: string): string => refusals.value.find(({ path }) => path.includes(field))?.message ?? ''
  const general = computed(() => {
    const failure = creation.failure.value ?? change.failure.value
    if (failure) return failureText(failure)
    return refusals.value.find(({ path }) => !path.some((part) => fields.includes(part)))?.message ?? ''
  })

  async function save(): Promise<{ account: string; password: string | null } | null> {
    refusals.value = []
    const { name, title, mobile, officePhone } = form
    if (account) {
      const answer = await change.run({ input: { person: account.person.id, name, title, mobile, officePhone } })
      refusals.value = answer?.updatePerson.problems ?? []
      return answer?.updatePerson.person ? { account: account.account, password: null } : null
    }
    const optional = (text: string): string | null => text.trim() || null
    const input = { account: form.account, name, title: optional(title), mobile: optional(mobile), officePhone: optional(officePhone), role: form.role, unit: form.unit }
    const answer = await creation.run({ input })
    refusals.value = answer?.createPerson.problems ?? []
    return answer?.createPerson.person ? { account: answer.createPerson.person.account, password: answer.createPerson.password } : null
  }

  return { form, problemAt, general, running, save }
}
