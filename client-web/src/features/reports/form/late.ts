import { knowMessages, requireMessages } from '@/shared/i18n'
import { worded } from '../parts'

export { fetchJudge as judge } from '@/shared/odd/late'

knowMessages(import.meta.glob(['/src/features/reports/form/*/messages.zh.ts', '/src/features/reports/{print,signing}/messages.zh.ts', '/src/shared/definition/messages.zh.ts']))

/** Where what comes later lies, with the words it says: the first files of a page name this one file only. */
export const details = async () => (await Promise.all([worded(import('./LineDetails.vue'), 'form/line'), requireMessages('definition')]))[0]
export const meter = () => worded(import('./LineMeter.vue'), 'form/line')
export const note = async () => (await Promise.all([worded(import('./LineNote.vue'), 'form/line'), requireMessages('odd')]))[0]
export const ledger = () => worded(import('./ledger/LedgerEntry.vue'), 'form/ledger')
export const returned = () => worded(import('./ReturnedNotice.vue'), 'form/line')
export const notices = () => worded(import('./notices/FormNotices.vue'), 'form/notices')
export const sending = () => worded(import('./notices/SendingNotice.vue'), 'form/notices')
export const after = () => worded(import('./after/AfterLines.vue'), 'form/after')
export const signing = () => worded(import('../signing/SignOffNotice.vue'), 'signing')
export const summary = () => import('@/shared/components/ErrorSummary.vue')
export const conflict = () => worded(import('./conflict/ConflictDialog.vue'), 'form/conflict')
export const print = () => worded(import('../print/PrintPage.vue'), 'form', 'reading', 'print')
/** All that a form may say after the next key, with its words. */
export const screen = async () => (await import('./keepScreen')).keepScreen()
export const all = () => Promise.all([screen(), sending(), returned(), ledger(), meter(), notices(), note(), details(), summary(), conflict()])
