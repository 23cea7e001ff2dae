import { knowMessages, requireMessages } from '@/shared/i18n'

knowMessages(import.meta.glob(['/src/features/scores/messages.zh.ts', '/src/shared/knownAt/messages.zh.ts']))

export const scoresPage = () => worded(import('./ScoresPage.vue'))
export const unitScorePage = () => worded(import('./UnitScorePage.vue'))

async function worded<P>(part: Promise<P>): Promise<P> {
  const [page] = await Promise.all([part, requireMessages('scores'), requireMessages('knownAt')])
  return page
}
