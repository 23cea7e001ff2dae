import type { ComputedRef, Ref } from 'vue'
import { computed, ref, watch } from 'vue'
import { BulletinOfDocument, DiscardBulletinDocument, IssueBulletinDocument, SaveBulletinDocument, TakeOverBulletinFiguresDocument } from '@/gql/bulletins'
import { useMutation } from '@/shared/composables/useMutation'
import type { Query } from '@/shared/composables/useQuery'
import { useQuery } from '@/shared/composables/useQuery'
import { useRefusal } from '@/shared/composables/useRefusal'
import { newIdempotencyKey } from '@/shared/random'
import { useRouter } from '@/shared/router'
import type { Bulletin, Editable } from './bulletins'
import { editable, sendable } from './bulletins'

export interface BulletinEditor {
  query: Query<{ bulletin: Bulletin }>
  bulletin: ComputedRef<Bulletin | undefined>
  draft: Ref<Editable | undefined>
  /** Whether something was typed that is not saved. */
  touched: ComputedRef<boolean>
  serial: Ref<string>
  problem: Ref<string>
  busy: ComputedRef<boolean>
  save: () => Promise<boolean>
  takeOver: () => Promise<void>
  discard: () => Promise<void>
  issue: () => Promise<void>
}

/** The text of a draft while it is written: saved on request and before every further act. */
export function useBulletinEditor(id: () => string): BulletinEditor {
  const router = useRouter()
  const query = useQuery(BulletinOfDocument, () => ({ id: id() }))
  const saved = ref<Bulletin>()
  const bulletin = computed(() => saved.value ?? query.data.value?.bulletin)
  const draft = ref<Editable>()
  const serial = ref('')
  const key = ref(newIdempotencyKey())
  const saving = useMutation(SaveBulletinDocument)
  const taking = useMutation(TakeOverBulletinFiguresDocument)
  const discarding = useMutation(DiscardBulletinDocument)
  const issuing = useMutation(IssueBulletinDocument)
  const { refused, problem } = useRefusal([saving, taking, discarding, issuing])
  const kept = ref('')
  const touched = computed(() => draft.value !== undefined && JSON.stringify(draft.value) !== kept.value)
  const busy = computed(() => [saving, taking, discarding, issuing].some(({ running }) => running.value))

  watch(bulletin, (next) => next?.text && show(next), { immediate: true })

  function show(next: Bulletin): void {
    if (!next.text) return
    draft.value = editable(next.text)
    kept.value = JSON.stringify(draft.value)
  }

  const concerned = () => ({ bulletin: bulletin.value?.id ?? '', revision: bulletin.value?.revision ?? 0 })

  async function save(): Promise<boolean> {
    if (!draft.value) return false
    const answer = await saving.run({ input: { ...concerned(), text: sendable(draft.value) } })
    if (refused(answer?.saveBulletin)) return false
    if (answer?.saveBulletin.bulletin) saved.value = answer.saveBulletin.bulletin
    return true
  }

  async function takeOver(): Promise<void> {
    if (touched.value && !(await save())) return
    const answer = await taking.run({ input: concerned() })
    if (!refused(answer?.takeOverBulletinFigures) && answer?.takeOverBulletinFigures.bulletin) saved.value = answer.takeOverBulletinFigures.bulletin
  }

  async function discard(): Promise<void> {
    const answer = await discarding.run({ input: concerned() })
    if (!refused(answer?.discardBulletin)) void router.replace({ name: 'bulletins' })
  }

  async function issue(): Promise<void> {
    if (touched.value && !(await save())) return
    const answer = await issuing.run({ input: { ...concerned(), serial: serial.value.trim() ? Number(serial.value) : null, idempotencyKey: key.value } })
    if (!refused(answer?.issueBulletin)) void router.replace({ name: 'bulletin', params: { id: concerned().bulletin } })
    else if (answer) key.value = newIdempotencyKey()
  }

  return { query, bulletin, draft, touched, serial, problem, busy, save, takeOver, discard, issue }
}
