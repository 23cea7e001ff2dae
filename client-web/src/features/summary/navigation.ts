import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'summary', label: 'office.summary', icon: 'table', roles: ['REVIEWER', 'LEADER'], order: 450 },
]
