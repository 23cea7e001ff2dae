import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  {
    route: 'standing',
    label: 'nav.standing',
    icon: 'bars',
    roles: ['CLERK', 'REVIEWER', 'LEADER', 'ADMINISTRATOR'],
    order: 300,
  },
]
