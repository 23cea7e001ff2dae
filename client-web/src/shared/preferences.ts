import { reactive } from 'vue'
import type { Language } from './i18n'
import { useLanguage } from './i18n'
import { PREFERENCES, rememberedPreferences, write } from './remembered'

export type TextSize = 'normal' | 'large' | 'xlarge'
export type Theme = 'system' | 'light' | 'dark'

export const TEXT_SIZES: readonly TextSize[] = ['normal', 'large', 'xlarge']
export const THEMES: readonly Theme[] = ['system', 'light', 'dark']

export interface Preferences {
  language: Language
  textSize: TextSize
  theme: Theme
  /** Language or text size was chosen, and the server has not heard of it yet. */
  untold: boolean
}

export const preferences = reactive<Preferences>({ language: 'zh', textSize: 'normal', theme: 'system', untold: false, ...rememberedPreferences() })

const system = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined

export async function applyPreferences(): Promise<void> {
  showTextSize()
  // Old WebViews know addListener only.
  system?.addListener(() => void showTheme())
  await Promise.all([showTheme(), useLanguage(preferences.language)])
}

export async function chooseLanguage(language: Language): Promise<void> {
  await useLanguage(language)
  preferences.untold = true
  preferences.language = language
  remember()
}

export function chooseTextSize(size: TextSize): void {
  preferences.untold = true
  preferences.textSize = size
  showTextSize()
  remember()
}

export function chooseTheme(theme: Theme): void {
  preferences.theme = theme
  void showTheme()
  remember()
}

/** The server holds what was chosen. */
export function told(): void {
  preferences.untold = false
  remember()
}

function showTextSize(): void {
  mark('data-text', preferences.textSize === 'normal' ? null : preferences.textSize)
}

/** The dark colours are a file of their own. Where it does not arrive the page is light. */
async function showTheme(): Promise<void> {
  const dark = preferences.theme === 'dark' || (preferences.theme === 'system' && system?.matches)
  if (dark) await import('./styles/dark.css').catch(() => undefined)
  mark('data-theme', dark ? 'dark' : 'light')
}

function mark(name: string, value: string | null): void {
  if (value === null) document.documentElement.removeAttribute(name)
  else document.documentElement.setAttribute(name, value)
}

function remember(): void {
  write(PREFERENCES, JSON.stringify(preferences))
}
