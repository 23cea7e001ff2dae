import type { NavigationEntry } from '@/shared/navigation'

/** A clerk comes here from 本月. */
export const navigation: readonly NavigationEntry[] = [
  { route: 'tasks', label: 'office.tasks', icon: 'check', roles: ['REVIEWER', 'LEADER'], order: 440 },
]
