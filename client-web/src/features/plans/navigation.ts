import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'plans', label: 'office.plans', icon: 'flag', roles: ['REVIEWER', 'LEADER', 'ADMINISTRATOR'], order: 470 },
]
