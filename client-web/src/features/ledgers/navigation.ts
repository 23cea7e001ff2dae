import type { NavigationEntry } from '@/shared/navigation'

export const navigation: readonly NavigationEntry[] = [{ route: 'ledgers', label: 'nav.ledgers', icon: 'page', roles: ['CLERK'], order: 200 }]
