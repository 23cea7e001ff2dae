import { requireMessages } from '@/shared/i18n'
import { fetchFirst } from '@/shared/later'
import { opening } from './opening'

/** Ways to what is fetched when it is wanted: each file with the words it says. */
export const fetchPage = async () => (await Promise.all([import('./form/ReportPage.vue'), formAtOnce()]))[0]
export const fetchForm = () => worded(import('./form/ReportForm.vue'), 'form')
export const fetchReading = () => worded(import('./reading/ReportReading.vue'), 'reading')
/** Drafts lie on the phone at once and follow the person by way of the server. */
export const fetchDraftSending = () => import('./form/draftSending')
export const fetchOutboxNotice = () => worded(import('./outbox/OutboxNotice.vue'), 'outbox')
/** The outbox is started beside the first page; here it is only found. */
export const fetchOutbox = () => import('./outbox/sending')
export const fetchMonth = () => worded(import('./month/MonthPage.vue'), 'month')
export const fetchPrint = async () => (await import('./form/late')).print()

/** Where the phone knows that a report is filled in, the page opens with the form. */
async function formAtOnce(): Promise<void> {
  if (opening.asForm) await fetchFirst(fetchForm).catch(() => undefined)
}

/** A file together with the words of its folders. */
export async function worded<P>(part: Promise<P>, ...folders: string[]): Promise<P> {
  const [file] = await Promise.all([part, ...folders.map((folder) => requireMessages(`reports/${folder}`))])
  return file
}
