import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'rectifications', label: 'office.rectificationsTab', icon: 'flag', roles: ['REVIEWER'], order: 350 },
  { route: 'rectifications', label: 'office.rectificationsTab', icon: 'flag', roles: ['LEADER'], order: 455 },
]
