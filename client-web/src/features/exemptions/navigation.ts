import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'exemptions', label: 'office.exemptions', icon: 'crossedRing', roles: ['REVIEWER', 'ADMINISTRATOR'], order: 500 },
]
