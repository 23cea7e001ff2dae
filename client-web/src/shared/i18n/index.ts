import { computed, shallowRef, triggerRef } from 'vue'
import type { Message } from './message'
import { say } from './message'

export type Language = 'zh' | 'en'

type Messages = Record<string, Message>
type MessageFile = { default: Messages }

const sharedFiles = import.meta.glob<MessageFile>('../messages.*.ts')
const featureFiles = import.meta.glob<MessageFile>(['../../features/*/messages.*.ts', '../../features/*/*/messages.*.ts'])

const messages: Record<Language, Messages> = { zh: {}, en: {} }

// Messages lie in a plain object; what depends on them reads this.
const current = shallowRef({ language: 'zh' as Language })

const wanted = new Set<string>(['shared'])
const loaded = new Set<string>()

export const language = computed(() => current.value.language)

/** The message in the person's language. Named values fill `{name}`; `count` also picks the plural. */
export function t(key: string, values: Record<string, unknown> = {}): string {
  const message = messages[current.value.language][key]
  return message === undefined ? key : say(message, values)
}

/**
 * Fetches the messages of a feature, found under its own name: `t('reports.due')` in `features/reports`. A folder of it may
 * bring its own, under the same name: 'reports/form'.
 */
export async function requireMessages(feature: string): Promise<void> {
  wanted.add(feature)
  if (await load(feature, language.value)) triggerRef(current)
}

export async function useLanguage(next: Language): Promise<void> {
  await Promise.all([...wanted].map((feature) => load(feature, next)))
  current.value = { language: next }
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
}

async function load(feature: string, locale: Language): Promise<boolean> {
  const name = `${feature}.${locale}`
  const shared = feature === 'shared'
  const prefix = shared ? '' : `${feature.split('/')[0]}.`
  const file = shared ? sharedFiles[`../messages.${locale}.ts`] : featureFiles[`../../features/${feature}/messages.${locale}.ts`]
  if (!file || loaded.has(name)) return false
  const { default: fetched } = await file()
  for (const [key, message] of Object.entries(fetched)) messages[locale][prefix + key] = message
  loaded.add(name)
  return true
}
