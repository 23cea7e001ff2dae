import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'me', label: 'nav.me', icon: 'person', roles: ['CLERK', 'REVIEWER', 'LEADER', 'ADMINISTRATOR'], order: 900 },
]
