import { knowMessages, requireMessages } from '@/shared/i18n'

knowMessages(import.meta.glob(['/src/features/ledgers/waiting/messages.zh.ts', '/src/shared/attachments/messages.zh.ts']))

/** Records and files that lie on this phone, with the words it says: for pages that are not of the ledgers. */
export async function recordsNotice() {
  const [notice] = await Promise.all([import('./RecordsNotice.vue'), requireMessages('ledgers/waiting'), requireMessages('attachments')])
  return notice
}
