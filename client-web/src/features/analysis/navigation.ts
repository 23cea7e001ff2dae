import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'analysis', label: 'office.analysis', icon: 'search', roles: ['LEADER'], order: 310 },
  { route: 'analysis', label: 'office.analysis', icon: 'search', roles: ['REVIEWER', 'ADMINISTRATOR'], order: 448 },
]
