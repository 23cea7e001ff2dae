import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'closing', label: 'office.closing', icon: 'lock', roles: ['REVIEWER', 'LEADER'], order: 470 },
]
