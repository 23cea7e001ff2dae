import '@/shared/styles/tokens.css'
import '@/shared/styles/base.css'
import { createApp } from 'vue'
import App from '@/App.vue'
import { forgetAhead } from '@/shared/ahead'
import { whenSignedOut } from '@/shared/graphql'
import { requireMessages } from '@/shared/i18n'
import { fetchMeanwhile } from '@/shared/later'
import { applyPreferences } from '@/shared/preferences'
import { askToSignInAgain } from '@/shared/reauthentication'
import { startRouter } from '@/shared/router'
import { allow, fetchWords, routes } from './router'

/** A slow phone draws what is there, and takes a tap, before it goes on. */
const breathe = (): Promise<unknown> => new Promise((go) => setTimeout(go))

export async function start(): Promise<void> {
  await requireMessages('shared')
  await applyPreferences()
  whenSignedOut(askToSignInAgain)
  createApp(App).mount('#app')
  await breathe()
  await startRouter(routes, allow, fetchWords)
  await breathe()
  forgetAhead()
  fetchMeanwhile([() => import('./afterwards/afterwards').then((rest) => rest.startAfterwards())])
}
