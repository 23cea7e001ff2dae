import { watch } from 'vue'
import { tidyFiles } from '@/features/ledgers/record/unownedFiles'
import { sendRecords } from '@/features/ledgers/waiting/sendRecords'
import { readWaiting } from '@/features/ledgers/waiting/waiting'
import { send } from '@/features/reports/outbox/sending'
import { readOutbox, waitingCount } from '@/features/reports/outgoing'
import { StartReportUploadDocument } from '@/gql/attachments'
import { StartLedgerUploadDocument } from '@/gql/ledgers'
import type { KeptFile } from '@/shared/attachments/keptFiles'
import { filesOnPhone, forgetFiles, progress, readFiles, refuse, wanted } from '@/shared/attachments/keptFiles'
import type { Begin } from '@/shared/attachments/sendFile'
import { FileRefused, sendFile } from '@/shared/attachments/sendFile'
import { asFailure } from '@/shared/composables/useQuery'
import { failureText } from '@/shared/failureText'
import { isHere } from '@/shared/fromAnyPage'
import { execute, online } from '@/shared/graphql'
import { knowMessages, requireMessages, t } from '@/shared/i18n'
import { onMoments } from '@/shared/moments'
import { inRounds, tellTabs } from '@/shared/rounds'
import { personId } from '@/shared/session'

const AGAIN = 20_000

knowMessages(import.meta.glob('/src/shared/attachments/messages.zh.ts'))

const begins: Readonly<Record<string, (...which: string[]) => Begin>> = {
  record: (record = '') => async (file) => (await execute(StartLedgerUploadDocument, { input: { record, file } })).startLedgerUpload,
  report: (unit = '', month = '') => async (file) => (await execute(StartReportUploadDocument, { input: { unit, month, file } })).startReportUpload,
}

export const sendFiles = inRounds('files', {
  left: async () => {
    await readFiles()
    return due().length > 0
  },
  sendAll,
  pause: () => AGAIN,
})

/** From here on the files this phone keeps are sent, whichever page stands: after the numbers, one at a time, by one tab. */
export function startFileSending(): void {
  void tidyFiles().finally(() => void sendFiles())
  onMoments({ back: () => void sendFiles() })
  watch(online, (back) => back && void sendFiles())
  watch([personId, wanted, () => due().length], () => personId.value && void sendFiles())
}

function due(): readonly KeptFile[] {
  return filesOnPhone.value.filter(({ place, refused }) => place && refused === undefined)
}

async function sendAll(person: string): Promise<void> {
  await requireMessages('attachments')
  const tried = new Set<string>()
  for (;;) {
    // Another tab may have sent it by now.
    await readFiles()
    const next = due().find(({ id }) => !tried.has(id))
    if (!next || !(await numbersAreIn()) || !isHere(person) || !(await deliver(next))) return
    tried.add(next.id)
    tellTabs()
  }
}

/** Figures go first: they are few bytes, and they are what has a last day. Where they found no line, a file finds none. */
async function numbersAreIn(): Promise<boolean> {
  await readOutbox()
  const reports = waitingCount.value > 0
  const records = (await readWaiting()).some(({ kept }) => kept.pending)
  if (reports) await send()
  if (records) await sendRecords()
  return online.value || !(reports || records)
}

/** Answers whether the next one may follow. Begun again it goes on with what has arrived, and is the same file. */
async function deliver({ id, blob, name, title, place }: KeptFile): Promise<boolean> {
  const [kind = '', ...which] = place.split('/')
  const begin = begins[kind]
  if (!begin) return true
  progress.set(id, { share: progress.get(id)?.share ?? 0, problem: '' })
  try {
    await sendFile(blob, { name, title }, begin(...which), (share) => progress.set(id, { share, problem: '' }))
    await forgetFiles([id])
    return true
  } catch (problem) {
    return missed(id, problem)
  }
}

async function missed(id: string, problem: unknown): Promise<boolean> {
  if (problem instanceof FileRefused) await refuse(id, problem.message || t('attachments.unreadable'))
  else {
    const failure = asFailure(problem)
    const { code } = failure
    if (code === 'NETWORK' || code === 'UNAUTHENTICATED' || code === 'RATE_LIMITED' || code === 'INTERNAL_ERROR') {
      progress.set(id, { share: progress.get(id)?.share ?? 0, problem: t(code === 'NETWORK' ? 'attachments.keptWaits' : 'attachments.keptLater') })
      return code === 'INTERNAL_ERROR'
    }
    await refuse(id, failureText(failure))
  }
  return true
}
