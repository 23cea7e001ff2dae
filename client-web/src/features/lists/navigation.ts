import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'lists', label: 'office.lists', icon: 'download', roles: ['REVIEWER', 'LEADER'], order: 460 },
]
