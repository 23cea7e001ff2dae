import { knowLanguage, knowMessages } from '@/shared/i18n'
import type { NavigationEntry } from '@/shared/navigation'
import { gatherNavigation } from '@/shared/navigation'
import type { RouteRecordRaw } from '@/shared/router'
import { knowRoutes } from '@/shared/router'

export interface Gathered {
  routes: Record<string, readonly RouteRecordRaw[]>
  navigation: Record<string, readonly NavigationEntry[]>
  messages: Record<string, () => Promise<unknown>>
}

/** Each feature brings its own routes, its own words in the bars, and its messages. */
export function gather({ routes, navigation, messages }: Gathered): void {
  knowRoutes(Object.values(routes).flat())
  gatherNavigation(Object.values(navigation).flat())
  knowMessages(messages)
}

/**
 * What a clerk has comes with the first file; the list of the English words when they are asked for. What the first pages do not
 * say, ledgers, standing, scores and the later parts of the form bring by themselves.
 */
knowLanguage('en', () => import('./english'))
gather({
  routes: import.meta.glob('../features/{ledgers,me,reports,scores,session,standing}/routes.ts', { eager: true, import: 'routes' }),
  navigation: import.meta.glob('../features/{ledgers,me,reports,scores,session,standing}/navigation.ts', { eager: true, import: 'navigation' }),
  messages: import.meta.glob(['../features/{me,reports,session}/**/messages.zh.ts', '!../features/reports/{form/*,print,signing}/messages.zh.ts']),
})
