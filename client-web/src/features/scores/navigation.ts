import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'scores', label: 'nav.scores', icon: 'discCheck', roles: ['CLERK', 'REVIEWER', 'LEADER', 'ADMINISTRATOR'], order: 480 },
]
