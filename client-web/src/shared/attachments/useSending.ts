import type { Ref } from 'vue'
import { reactive, ref, watch } from 'vue'
import { failureText } from '@/shared/failureText'
import type { RequestFailure } from '@/shared/graphql'
import { online } from '@/shared/graphql'
import { asFailure } from '@/shared/composables/useQuery'
import { t } from '@/shared/i18n'
import { scaled } from './scaled'
import type { Begin } from './sendFile'
import { FileRefused, sendFile } from './sendFile'

/** A file on its way. `cut`: it goes on where it stopped; `refused`: the server says why. */
export interface Sending {
  readonly key: number | string
  readonly name: string
  readonly title: string
  share: number
  state: 'sending' | 'cut' | 'refused'
  problem: string
}

export interface FilesOnTheWay {
  readonly sending: Readonly<Ref<readonly Sending[]>>
  readonly add: (files: ReadonlyArray<{ file: File; title: string }>) => void
  readonly resume: (one: Sending) => void
  readonly dismiss: (one: Sending) => void
}

interface InPage extends Sending {
  readonly file: File
}

let count = 0

function cutWords(failure: RequestFailure): string {
  return failure.code === 'NETWORK' ? t('attachments.waits') : failureText(failure)
}

/** Files that are sent one after the other, and go on by themselves when the line is back, as long as this page stands. */
export function useSending(begin: () => Begin, done: () => void): FilesOnTheWay {
  const sending = ref<InPage[]>([])
  let turn: Promise<void> = Promise.resolve()

  function queue(one: InPage): void {
    one.state = 'sending'
    one.problem = ''
    turn = turn.then(() => send(one))
  }

  async function send(one: InPage): Promise<void> {
    try {
      await sendFile(await scaled(one.file), one, begin(), (share) => (one.share = share))
      dismiss(one)
      done()
    } catch (failure) {
      one.state = failure instanceof FileRefused ? 'refused' : 'cut'
      one.problem = failure instanceof FileRefused ? failure.message || t('attachments.unreadable') : cutWords(asFailure(failure))
    }
  }

  function add(files: ReadonlyArray<{ file: File; title: string }>): void {
    for (const { file, title } of files) {
      const one: InPage = reactive({ key: ++count, name: file.name, title, file, share: 0, state: 'sending', problem: '' })
      sending.value.push(one)
      queue(one)
    }
  }

  function dismiss(one: Sending): void {
    sending.value = sending.value.filter(({ key }) => key !== one.key)
  }

  watch(online, (back) => {
    if (back) sending.value.filter(({ state }) => state === 'cut').forEach(queue)
  })
  return { sending, add, resume: ({ key }) => sending.value.filter((one) => one.key === key).forEach(queue), dismiss }
}
