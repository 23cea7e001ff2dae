import { knowMessages, requireMessages } from '@/shared/i18n'

knowMessages(import.meta.glob(['/src/features/standing/messages.zh.ts', '/src/shared/{attachments,definition,knownAt}/messages.zh.ts']))

export const standingPage = () => worded(import('./StandingPage.vue'))
export const unitStandingPage = () => worded(import('./UnitStandingPage.vue'), 'definition')
export const acceptancePage = () => worded(import('./AcceptancePage.vue'), 'attachments')

async function worded<P>(part: Promise<P>, ...more: string[]): Promise<P> {
  const [page] = await Promise.all([part, ...['standing', 'knownAt', ...more].map(requireMessages)])
  return page
}
