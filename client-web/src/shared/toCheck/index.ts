import { knowMessages, requireMessages } from '@/shared/i18n'

knowMessages(import.meta.glob('/src/shared/toCheck/messages.*.ts'))

/** What waits to be checked, with the words it says: fetched late, so that no page grows by it. */
export async function toCheckLink() {
  const [link] = await Promise.all([import('./ToCheckLink.vue'), requireMessages('toCheck')])
  return link
}
