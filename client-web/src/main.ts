import './shared/styles/tokens.css'
import './shared/styles/base.css'
import './shared/styles/print.css'
import { createApp } from 'vue'
import App from './App.vue'
import { allow, fetchWords, routes } from './app/router'
import { followPreferences } from './features/session/followPreferences'
import { whenSignedOut } from './shared/graphql'
import { requireMessages } from './shared/i18n'
import { applyPreferences } from './shared/preferences'
import { askToSignInAgain } from './shared/reauthentication'
import { startRouter } from './shared/router'

async function start(): Promise<void> {
  await requireMessages('shared')
  await applyPreferences()
  whenSignedOut(askToSignInAgain)
  followPreferences()
  createApp(App).mount('#app')
  await startRouter(routes, allow, fetchWords)
}

void start()
