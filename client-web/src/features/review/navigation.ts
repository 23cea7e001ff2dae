import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'board', label: 'nav.board', icon: 'calendar', roles: ['REVIEWER'], order: 100 },
  { route: 'waiting', label: 'nav.review', icon: 'inbox', roles: ['REVIEWER'], order: 200 },
  { route: 'board', label: 'nav.board', icon: 'calendar', roles: ['LEADER'], order: 400 },
]
