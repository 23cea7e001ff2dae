import { knowMessages, requireMessages } from '@/shared/i18n'

knowMessages(import.meta.glob('/src/shared/odd/messages.zh.ts'))

/** Warns while a figure is typed; without it the server says the same after sending. */
export const fetchJudge = async () => (await Promise.all([import('./judge'), requireMessages('odd')]))[0]
