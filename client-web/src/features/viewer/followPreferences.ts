import { watch } from 'vue'
import { ChangePreferencesDocument } from '@/gql/viewer'
import { execute } from '@/shared/graphql'
import type { TextSize } from '@/shared/preferences'
import { chooseLanguage, chooseTextSize, preferences, TEXT_SIZES } from '@/shared/preferences'
import { personId, session, signedIn } from '@/shared/session'

let applying = false
let chosenBefore = false

/**
 * Language and text size follow the person: what is chosen while signed in is kept on the server, and what was chosen there
 * holds on this device. A choice made on the sign-in page is newer than both.
 */
export function followPreferences(): void {
  watch(
    () => [preferences.language, preferences.textSize],
    () => {
      if (applying) return
      if (session.viewer) keep()
      else chosenBefore = true
    },
    { flush: 'sync' },
  )
  watch(
    personId,
    (person) => {
      if (!person) return
      if (chosenBefore) keep()
      else void apply()
      chosenBefore = false
    },
    { immediate: true },
  )
}

function keep(): void {
  const input = { language: preferences.language, textSize: preferences.textSize }
  if (session.viewer) signedIn({ ...session.viewer, ...input })
  // The device keeps the choice in any case; the next one tells the server again.
  execute(ChangePreferencesDocument, { input }, { quietly: true }).catch(() => undefined)
}

async function apply(): Promise<void> {
  applying = true
  const size = session.viewer?.textSize
  const language = session.viewer?.language
  if (TEXT_SIZES.includes(size as TextSize)) chooseTextSize(size as TextSize)
  if (language === 'zh' || language === 'en') await chooseLanguage(language)
  applying = false
}
