import { requireMessages } from '@/shared/i18n'

/** Ways to what is fetched when it is wanted: each file with the words it says. */
export const fetchPage = () => import('./form/ReportPage.vue')
export const fetchForm = () => worded(import('./form/ReportForm.vue'), 'form')
export const fetchReading = () => worded(import('./reading/ReportReading.vue'), 'reading')
export const fetchConflict = () => worded(import('./form/conflict/ConflictDialog.vue'), 'form/conflict')
export const fetchMonth = () => worded(import('./month/MonthPage.vue'), 'month')
export const fetchPrint = () => worded(import('./print/PrintPage.vue'), 'form', 'reading', 'print')

/** A file together with the words of its folders. */
export async function worded<P>(part: Promise<P>, ...folders: string[]): Promise<P> {
  const [file] = await Promise.all([part, ...folders.map((folder) => requireMessages(`reports/${folder}`))])
  return file
}
