import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'board', label: 'office.board', icon: 'calendar', roles: ['REVIEWER'], order: 100 },
  { route: 'waiting', label: 'office.review', icon: 'inbox', roles: ['REVIEWER'], order: 200 },
  { route: 'board', label: 'office.board', icon: 'calendar', roles: ['LEADER'], order: 400 },
]
