import type { NavigationEntry } from '@/shared/navigation'

/** For those who look at the ledgers of many units, behind what they do every month. */
export const navigation: readonly NavigationEntry[] = [
  { route: 'ledgers', label: 'nav.ledgers', icon: 'page', roles: ['REVIEWER', 'LEADER', 'ADMINISTRATOR'], order: 485 },
  { route: 'ledger-claims', label: 'office.claims', icon: 'people', roles: ['REVIEWER'], order: 486 },
]
