import { startRecordSending } from '@/features/ledgers/waiting/sendRecords'
import { startOutbox } from '@/features/reports/outbox/sending'
import { fetchShapes } from '@/shared/answers'
import { fetchMeanwhile } from '@/shared/later'
import { fetchSyncChip } from '@/shared/syncChip'
import { followPreferences } from '@/features/viewer/followPreferences'
import { askAgain } from './askAgain'
import { followPerson } from './followPerson'
import { followRelease } from './followRelease'
import { keepPages } from './keepPages'

/** The worker fetches all that a clerk may want: what this page wants comes first, and lies in the browser's cache by then. */
const AFTER_ALL = 5_000

/** What no first page waits for: from here on the phone can do without a line. */
export function startAfterwards(): void {
  followPerson()
  followPreferences()
  followRelease()
  askAgain()
  startOutbox()
  startRecordSending()
  fetchMeanwhile([async () => keepPages(), () => import('@/shared/styles/print.css')], AFTER_ALL)
  fetchMeanwhile([fetchShapes, fetchSyncChip, async () => (await import('./sendFiles')).startFileSending(), async () => (await import('./sendDrafts')).startDraftSending(), async () => (await import('@/features/ledgers/waiting/keepLedgers')).startLedgerKeeping()])
}
