import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'people', label: 'nav.people', icon: 'people', roles: ['ADMINISTRATOR'], order: 210 },
  { route: 'tokens', label: 'nav.tokens', icon: 'key', roles: ['ADMINISTRATOR'], order: 220 },
  { route: 'units', label: 'nav.units', icon: 'tree', roles: ['ADMINISTRATOR'], order: 221 },
  { route: 'indicators', label: 'nav.indicators', icon: 'book', roles: ['ADMINISTRATOR'], order: 222 },
  { route: 'forms', label: 'nav.forms', icon: 'page', roles: ['ADMINISTRATOR'], order: 224 },
  { route: 'import', label: 'nav.import', icon: 'upload', roles: ['ADMINISTRATOR'], order: 230 },
  { route: 'history', label: 'nav.history', icon: 'book', roles: ['ADMINISTRATOR', 'REVIEWER', 'LEADER'], order: 590 },
  { route: 'audit', label: 'nav.audit', icon: 'trail', roles: ['ADMINISTRATOR', 'REVIEWER'], order: 600 },
]
