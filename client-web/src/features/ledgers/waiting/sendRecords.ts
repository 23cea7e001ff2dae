import { RecordInLedgerDocument } from '@/gql/ledgers'
import { asFailure } from '@/shared/composables/useQuery'
import { sendTo } from '@/shared/attachments/keptFiles'
import { fromAnyPage, isHere } from '@/shared/fromAnyPage'
import { execute } from '@/shared/graphql'
import { inRounds, tellTabs } from '@/shared/rounds'
import type { RecordOnPhone } from '../record/keptRecord'
import { dropRecord, keepRecord } from '../record/keptRecord'
import { attended, placeOf, readWaiting } from './waiting'

const AGAIN = 20_000

export const sendRecords = inRounds('records', { left: async () => (await unattended()).length > 0, sendAll, pause: () => AGAIN })

/** From here on what was recorded without a line is sent, whichever page stands. */
export function startRecordSending(): void {
  fromAnyPage(sendRecords)
}

async function unattended(): Promise<RecordOnPhone[]> {
  return (await readWaiting()).filter(({ which, kept }) => kept.pending !== null && !attended.has(which))
}

async function sendAll(person: string): Promise<void> {
  for (const one of await unattended()) {
    if (!isHere(person) || !(await deliver(person, one))) return
    await readWaiting()
    tellTabs()
  }
}

/** Answers whether the next one may follow. The key lets a record count once, however often it is sent. */
async function deliver(person: string, { which, kept }: RecordOnPhone): Promise<boolean> {
  const { key, values } = kept.pending!
  const sent = Object.entries(values).flatMap(([field, value]) => (value.trim() ? [{ field, value }] : []))
  try {
    const { record, problems } = (await execute(RecordInLedgerDocument, { input: { idempotencyKey: key, ...placeOf(which), values: sent } }, { quietly: true })).recordInLedger
    // The files first: should the page go between the two, the record is sent again under its key.
    if (record && kept.files?.length) await sendTo(kept.files, `record/${record.id}`)
    if (problems.length === 0) await dropRecord(person, which)
    else await comesBack(person, which, kept, problems.map(({ message }) => message).join(' '))
    return true
  } catch (problem) {
    const { code, message } = asFailure(problem)
    if (code === 'FORBIDDEN' || code === 'NOT_FOUND') await comesBack(person, which, kept, message)
    return code !== 'NETWORK' && code !== 'UNAUTHENTICATED'
  }
}

function comesBack(person: string, which: string, kept: RecordOnPhone['kept'], refused: string): Promise<void> {
  return keepRecord(person, which, { ...kept, pending: null, refused })
}
