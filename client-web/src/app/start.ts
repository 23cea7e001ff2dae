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
import { forgetReads } from '@/shared/store'
import { allow, fetchWords, routes } from './router'

/** The first page stands at once if it is here so soon; otherwise what stands in its place comes first. */
const SOON = 700

/** A slow phone draws what is there, and takes a tap, before it goes on. */
const breathe = (pause = 0): Promise<unknown> => new Promise((go) => setTimeout(go, pause))

export async function start(): Promise<void> {
  await requireMessages('shared')
  await applyPreferences()
  whenSignedOut(askToSignInAgain)
  const page = startRouter(routes, allow, fetchWords)
  await Promise.race([page, breathe(SOON)])
  createApp(App).mount('#app')
  await page
  await breathe()
  forgetAhead()
  forgetReads()
  fetchMeanwhile([() => import('./afterwards/afterwards').then((rest) => rest.startAfterwards())])
}
