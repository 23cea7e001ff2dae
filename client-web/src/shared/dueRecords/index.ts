import { knowMessages, requireMessages } from '@/shared/i18n'

knowMessages(import.meta.glob('/src/shared/dueRecords/messages.*.ts'))

/** What waits at a unit beside its month, with the words it says: fetched late, so that no page grows by it. */
export async function dueLink() {
  const [link] = await Promise.all([import('./UnitLinks.vue'), requireMessages('dueRecords')])
  return link
}
