import { requireMessages } from '@/shared/i18n'

/** Each page with the words it says. */
export const fetchLedgers = () => import('./LedgersPage.vue')
export const fetchLedger = () => import('./LedgerPage.vue')
export const fetchNewRecord = () => worded(import('./record/NewRecordPage.vue'), 'ledgers/record')
export const fetchRecord = () => worded(import('./reading/RecordPage.vue'), 'ledgers/record', 'ledgers/reading')
export const fetchLeft = () => worded(import('./split/LeftRecords.vue'), 'ledgers/split')
export const fetchParts = () => worded(import('./split/RecordParts.vue'), 'ledgers/split')
export const fetchImport = () => worded(import('./imports/ImportRecords.vue'), 'ledgers/imports')

async function worded<P>(part: Promise<P>, ...folders: string[]): Promise<P> {
  const [file] = await Promise.all([part, ...folders.map(requireMessages)])
  return file
}
