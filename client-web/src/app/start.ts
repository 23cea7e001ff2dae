import '@/shared/styles/tokens.css'
import '@/shared/styles/base.css'
import { createApp, nextTick } from 'vue'
import App from '@/App.vue'
import { forgetAhead } from '@/shared/ahead'
import { whenSignedOut } from '@/shared/graphql'
import { requireMessages } from '@/shared/i18n'
import { fetchMeanwhile } from '@/shared/later'
import { applyPreferences } from '@/shared/preferences'
import { askToSignInAgain } from '@/shared/reauthentication'
import { startRouter } from '@/shared/router'
import { allow, fetchWords, routes } from './router'

const PRINT_AFTER = 5_000

export async function start(): Promise<void> {
  await requireMessages('shared')
  await applyPreferences()
  whenSignedOut(askToSignInAgain)
  createApp(App).mount('#app')
  await startRouter(routes, allow, fetchWords)
  await nextTick()
  forgetAhead()
  fetchMeanwhile([() => import('./afterwards/afterwards').then((rest) => rest.startAfterwards())])
  fetchMeanwhile([() => import('@/shared/styles/print.css')], PRINT_AFTER)
}
