import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'oversight', label: 'office.oversight', icon: 'trail', roles: ['REVIEWER', 'LEADER'], order: 456 },
]
