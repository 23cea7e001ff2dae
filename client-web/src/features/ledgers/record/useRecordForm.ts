import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { asFailure } from '@/shared/composables/useQuery'
import type { RequestFailure } from '@/shared/graphql'
import { t } from '@/shared/i18n'
import { personId } from '@/shared/session'
import type { Field } from '../ledger'
import { labelOf } from '../ledger'
import { attended, putAside } from '../waiting/waiting'
import type { KeptRecord, Values } from './keptRecord'
import { dropRecord, keepRecord, loadRecord } from './keptRecord'
import { missingIn, pendingFor, problemsOf, recordFieldId, sentValues } from './recordInput'

const AGAIN = 10_000

interface Payload<Problem> {
  readonly problems: readonly Problem[]
}

interface Said {
  readonly message: string
  readonly path: readonly string[]
}

/** How a record is sent: a new one with its key, a correction with its version. */
export type Send<P extends Said> = (values: ReturnType<typeof sentValues>, kept: KeptRecord) => Promise<Payload<P>>

/**
 * A record being typed. It lies on the phone with every key; it is sent with one key until an answer came, again by itself when
 * the line is back; what is refused is said at its field.
 */
export function useRecordForm<P extends Said>(which: string, fields: () => readonly Field[], first: KeptRecord, send: Send<P>, taken: () => void, refused: (problems: readonly P[]) => boolean = () => false) {
  const kept = reactive<KeptRecord>(first)
  const looked = ref(false)
  const restored = ref(false)
  const sending = ref(false)
  const failure = shallowRef<RequestFailure>()
  const at = ref<Record<string, string>>({})
  const general = ref('')
  const answers = ref(0)
  let timer = 0
  let over = false

  attended.add(which)

  const keep = (): Promise<void> => (over ? Promise.resolve() : keepRecord(personId.value, which, JSON.parse(JSON.stringify(kept)) as KeptRecord))

  void loadRecord(personId.value, which).then((before) => {
    if (before && (before.baseVersion ?? 0) === (first.baseVersion ?? 0)) {
      Object.assign(kept, before)
      restored.value = Object.keys(kept.values).length > 0
      general.value = kept.refused ?? ''
      delete kept.refused
    }
    looked.value = true
    watch(() => JSON.stringify([kept.values, kept.reason, kept.files]), () => void keep())
    if (kept.pending) void attempt()
  })

  const problems = computed(() => fields().filter(({ code }) => at.value[code]).map((field) => ({ field: recordFieldId(field.code), text: at.value[field.code] ?? labelOf(field) })))
  const waiting = computed(() => kept.pending !== null && failure.value !== undefined && !sending.value)

  function type(code: string, value: string): void {
    kept.values[code] = value
    delete at.value[code]
  }

  async function submit(): Promise<void> {
    if (sending.value) return
    at.value = Object.fromEntries(missingIn(fields(), kept.values).map((field) => [field.code, t('ledgers.form.missing', { label: labelOf(field) })]))
    general.value = ''
    if (problems.value.length > 0) return void answers.value++
    kept.pending = pendingFor(kept.values, kept.pending)
    sending.value = true
    await keep()
    sending.value = false
    await attempt()
  }

  async function attempt(): Promise<void> {
    if (!kept.pending || sending.value || over) return
    window.clearTimeout(timer)
    sending.value = true
    failure.value = undefined
    try {
      await take((await send(sentValues(fields(), kept.pending.values), kept)).problems)
    } catch (problem) {
      await unanswered(asFailure(problem))
    } finally {
      sending.value = false
    }
  }

  async function take(said: readonly P[]): Promise<void> {
    kept.pending = null
    if (said.length === 0) return finish()
    if (!refused(said)) {
      const read = problemsOf(said, fields())
      at.value = read.at
      general.value = read.general
      answers.value++
    }
    await keep()
  }

  async function unanswered(problem: RequestFailure): Promise<void> {
    failure.value = problem
    if (problem.code === 'NETWORK' || problem.code === 'INTERNAL_ERROR' || problem.code === 'RATE_LIMITED') timer = window.setTimeout(() => void attempt(), AGAIN)
    else kept.pending = null
    await keep()
  }

  /** The district has it: nothing is kept any longer. */
  async function finish(): Promise<void> {
    over = true
    await dropRecord(personId.value, which)
    taken()
  }

  /** It goes out by itself from here on; the form is free for the next one. */
  async function next(): Promise<void> {
    window.clearTimeout(timer)
    await putAside(which, JSON.parse(JSON.stringify(kept)) as KeptRecord)
    failure.value = undefined
    await drop({})
  }

  async function drop(values: Values): Promise<void> {
    Object.assign(kept, { values, pending: null, reason: '', files: [] })
    restored.value = false
    await dropRecord(personId.value, which)
  }

  const back = (): void => void attempt()
  window.addEventListener('online', back)
  onScopeDispose(() => {
    over = true
    attended.delete(which)
    window.clearTimeout(timer)
    window.removeEventListener('online', back)
  })

  return { kept, looked, restored, sending, waiting, failure, at, general, problems, answers, type, submit, attempt, next, drop }
}

export type RecordForm = ReturnType<typeof useRecordForm>
