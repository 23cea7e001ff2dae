import type { NavigationEntry } from '@/shared/navigation'
import { waitingReports } from './waiting'

export const navigation: readonly NavigationEntry[] = [
  { route: 'month', label: 'nav.month', icon: 'calendar', roles: ['CLERK'], order: 100, badge: () => waitingReports.value },
]
