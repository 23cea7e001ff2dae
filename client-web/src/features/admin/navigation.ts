import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [
  { route: 'people', label: 'office.people', icon: 'people', roles: ['ADMINISTRATOR'], order: 210 },
  { route: 'tokens', label: 'office.tokens', icon: 'key', roles: ['ADMINISTRATOR'], order: 215 },
  { route: 'units', label: 'office.units', icon: 'tree', roles: ['ADMINISTRATOR'], order: 221 },
  { route: 'indicators', label: 'office.indicators', icon: 'book', roles: ['ADMINISTRATOR'], order: 222 },
  { route: 'forms', label: 'office.forms', icon: 'page', roles: ['ADMINISTRATOR'], order: 224 },
  { route: 'warnings', label: 'office.warnings', icon: 'flag', roles: ['ADMINISTRATOR'], order: 226 },
  { route: 'ledger-settings', label: 'office.ledgers', icon: 'table', roles: ['ADMINISTRATOR'], order: 225 },
  { route: 'calendar', label: 'office.calendar', icon: 'calendar', roles: ['ADMINISTRATOR'], order: 227 },
  { route: 'sign-off-rules', label: 'office.signoffs', icon: 'pencil', roles: ['ADMINISTRATOR'], order: 228 },
  { route: 'import', label: 'office.import', icon: 'upload', roles: ['ADMINISTRATOR'], order: 230 },
  { route: 'webhooks', label: 'office.webhooks', icon: 'call', roles: ['ADMINISTRATOR'], order: 232 },
  { route: 'history', label: 'office.history', icon: 'book', roles: ['ADMINISTRATOR', 'REVIEWER', 'LEADER'], order: 590 },
  { route: 'audit', label: 'office.audit', icon: 'trail', roles: ['ADMINISTRATOR', 'REVIEWER'], order: 600 },
]
