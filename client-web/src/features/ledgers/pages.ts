import { knowMessages, requireMessages } from '@/shared/i18n'
import type * as entry from './LedgersEntry.vue'

knowMessages(import.meta.glob(['/src/features/ledgers/**/messages.zh.ts', '/src/shared/attachments/messages.zh.ts']))

export async function ledgersPage(): Promise<typeof entry> {
  const [page] = await Promise.all([import('./LedgersEntry.vue'), requireMessages('ledgers')])
  return page
}
