import { watch } from 'vue'
import { ChangePreferencesDocument } from '@/gql/viewer'
import { execute } from '@/shared/graphql'
import type { TextSize } from '@/shared/preferences'
import { chooseLanguage, chooseTextSize, preferences, TEXT_SIZES, told } from '@/shared/preferences'
import { personId, session, signedIn } from '@/shared/session'

let applying = false

/**
 * Language and text size follow the person: what is chosen while signed in is kept on the server, and what was chosen there
 * holds on this device. A choice that the server has not heard of yet, on the sign-in page or just before the line went, is newer.
 */
export function followPreferences(): void {
  watch(
    () => [preferences.language, preferences.textSize],
    () => {
      if (!applying && session.viewer) void keep()
    },
    { flush: 'sync' },
  )
  watch(
    personId,
    (person) => {
      if (person) void (preferences.untold ? keep() : apply())
    },
    { immediate: true },
  )
}

async function keep(): Promise<void> {
  const input = { language: preferences.language, textSize: preferences.textSize }
  if (session.viewer) signedIn({ ...session.viewer, ...input })
  try {
    await execute(ChangePreferencesDocument, { input }, { quietly: true })
    if (input.language === preferences.language && input.textSize === preferences.textSize) told()
  } catch {
    // The device keeps the choice, and tells the server from the next page.
  }
}

async function apply(): Promise<void> {
  applying = true
  const size = session.viewer?.textSize
  const language = session.viewer?.language
  if (TEXT_SIZES.includes(size as TextSize)) chooseTextSize(size as TextSize)
  if (language === 'zh' || language === 'en') await chooseLanguage(language)
  told()
  applying = false
}
