import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'summary', label: 'nav.summary', icon: 'table', roles: ['REVIEWER', 'LEADER'], order: 450 },
]
