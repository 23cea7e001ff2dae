import type { Ref } from 'vue'
import { onScopeDispose, reactive, ref } from 'vue'
import { failureText } from '@/shared/failureText'
import { asFailure } from '@/shared/composables/useQuery'
import { t } from '@/shared/i18n'
import { scaled } from './scaled'
import type { Begin } from './sendFile'
import { FileRefused, sendFile } from './sendFile'

/** A file on its way. `cut`: it goes on where it stopped; `refused`: the server says why. */
export interface Sending {
  readonly key: number
  readonly name: string
  readonly title: string
  readonly file: File
  share: number
  state: 'sending' | 'cut' | 'refused'
  problem: string
}

let count = 0

/** Files that are sent one after the other, and go on by themselves when the line is back. */
export function useSending(begin: () => Begin, done: () => void): {
  sending: Readonly<Ref<readonly Sending[]>>
  add: (files: ReadonlyArray<{ file: File; title: string }>) => void
  resume: (one: Sending) => void
  dismiss: (one: Sending) => void
} {
  const sending = ref<Sending[]>([])
  let turn: Promise<void> = Promise.resolve()

  function queue(one: Sending): void {
    one.state = 'sending'
    one.problem = ''
    turn = turn.then(() => send(one))
  }

  async function send(one: Sending): Promise<void> {
    try {
      await sendFile(await scaled(one.file), one, begin(), (share) => (one.share = share))
      dismiss(one)
      done()
    } catch (failure) {
      one.state = failure instanceof FileRefused ? 'refused' : 'cut'
      const said = failure instanceof FileRefused ? failure.message : failureText(asFailure(failure))
      one.problem = said || t('attachments.unreadable')
    }
  }

  function add(files: ReadonlyArray<{ file: File; title: string }>): void {
    for (const { file, title } of files) {
      const one: Sending = reactive({ key: ++count, name: file.name, title, file, share: 0, state: 'sending', problem: '' })
      sending.value.push(one)
      queue(one)
    }
  }

  function dismiss(one: Sending): void {
    sending.value = sending.value.filter(({ key }) => key !== one.key)
  }

  function resumeAll(): void {
    sending.value.filter(({ state }) => state === 'cut').forEach(queue)
  }

  window.addEventListener('online', resumeAll)
  onScopeDispose(() => window.removeEventListener('online', resumeAll))
  return { sending, add, resume: queue, dismiss }
}
