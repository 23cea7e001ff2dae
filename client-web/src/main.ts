import './shared/styles/tokens.css'
import './shared/styles/base.css'
import { createApp } from 'vue'
import App from './App.vue'
import { allow, fetchWords, routes } from './app/router'
import { followPreferences } from './features/viewer/followPreferences'
import { whenSignedOut } from './shared/graphql'
import { requireMessages } from './shared/i18n'
import { fetchMeanwhile } from './shared/later'
import { applyPreferences } from './shared/preferences'
import { askToSignInAgain } from './shared/reauthentication'
import { startRouter } from './shared/router'

const PRINT_AFTER = 5_000

async function start(): Promise<void> {
  await requireMessages('shared')
  await applyPreferences()
  whenSignedOut(askToSignInAgain)
  followPreferences()
  createApp(App).mount('#app')
  await startRouter(routes, allow, fetchWords)
  fetchMeanwhile([async () => (await import('./app/afterwards/afterwards')).startAfterwards()])
  fetchMeanwhile([() => import('./shared/styles/print.css')], PRINT_AFTER)
}

void start()
