import { requireMessages } from '@/shared/i18n'
import type { RouteRecordRaw } from '@/shared/router'

export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/ledger-claims/:unit?',
    name: 'ledger-claims',
    component: async () => {
      const [page] = await Promise.all([import('./claims/ClaimsPage.vue'), requireMessages('ledgers'), requireMessages('ledgers/reading'), requireMessages('ledgers/claims')])
      return page
    },
  },
]
