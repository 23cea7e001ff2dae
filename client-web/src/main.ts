import './shared/styles/tokens.css'
import './shared/styles/base.css'
import './shared/styles/print.css'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './app/router'
import { followPreferences } from './features/session/followPreferences'
import { whenSignedOut } from './shared/graphql'
import { requireMessages } from './shared/i18n'
import { applyPreferences } from './shared/preferences'
import { askToSignInAgain } from './shared/reauthentication'

async function start(): Promise<void> {
  await requireMessages('shared')
  await applyPreferences()
  whenSignedOut(askToSignInAgain)
  followPreferences()
  createApp(App).use(router).mount('#app')
}

void start()
