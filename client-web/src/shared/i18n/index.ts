import { computed, ref, shallowRef } from 'vue'
import type { Message } from './message'
import { say } from './message'

export type Language = 'zh' | 'en'

type Messages = Record<string, Message>
type MessageFile = { default: Messages }

/** Ways to the message files, by feature and language: "reports/form.zh". */
const files: Record<string, () => Promise<MessageFile>> = {}

const messages: Record<Language, Messages> = { zh: {}, en: {} }

// Messages lie in a plain object. What is said depends on the language alone; what was wanted before it was here also on what comes.
const current = shallowRef({ language: 'zh' as Language })
const come = ref(0)

const lists: Partial<Record<Language, () => Promise<unknown>>> = {}
const wanted = new Set<string>(['shared'])
const loaded = new Set<string>()

/** Says where messages lie. Each group of pages brings its own, so that nobody fetches the list of what is not theirs. */
export function knowMessages(found: Record<string, () => Promise<unknown>>): void {
  for (const [path, file] of Object.entries(found)) {
    const [, feature = 'shared', locale] = /(?:(?:features|shared)\/(.+)\/)?messages\.(\w+)\.ts$/.exec(path) ?? []
    files[`${feature}.${locale}`] = file as () => Promise<MessageFile>
  }
}

knowMessages(import.meta.glob('../messages.*.ts'))

/** Says where the list of a language's messages lies, when it does not come with the first file. */
export function knowLanguage(locale: Language, list: () => Promise<unknown>): void {
  lists[locale] = list
}

export const language = computed(() => current.value.language)

/** The message in the person's language. Named values fill `{name}`; `count` also picks the plural. */
export function t(key: string, values: Record<string, unknown> = {}): string {
  const message = messages[current.value.language][key]
  if (message !== undefined) return say(message, values)
  void come.value
  return key
}

/**
 * Fetches the messages of a feature, found under its own name: `t('reports.due')` in `features/reports`. A folder of it may
 * bring its own, under the same name: 'reports/form'.
 */
export async function requireMessages(feature: string): Promise<void> {
  wanted.add(feature)
  if (await load(feature, language.value)) come.value++
}

export async function useLanguage(next: Language): Promise<void> {
  await lists[next]?.()
  await Promise.all([...wanted].map((feature) => load(feature, next)))
  current.value = { language: next }
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
}

async function load(feature: string, locale: Language): Promise<boolean> {
  const name = `${feature}.${locale}`
  const file = files[name]
  if (!file || loaded.has(name)) return false
  const prefix = feature === 'shared' ? '' : `${feature.split('/')[0]}.`
  const { default: fetched } = await file()
  for (const [key, message] of Object.entries(fetched)) messages[locale][prefix + key] = message
  loaded.add(name)
  return true
}
