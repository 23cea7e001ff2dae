import type { RouteRecordRaw } from '@/shared/router'

/** The ledgers of a unit, one of them, one record: one address and one file, named late with the words it says. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/ledgers/:unit?/:indicator?/:record?', name: 'ledgers', component: async () => (await import('./pages')).ledgersPage() },
]
