import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'bulletins', label: 'office.bulletins', icon: 'page', roles: ['REVIEWER', 'LEADER', 'ADMINISTRATOR'], order: 470 },
]
