import type { RouteRecordRaw } from '@/shared/router'
import type { NavigationEntry } from '@/shared/navigation'
import { gatherNavigation } from '@/shared/navigation'

const routeFiles = import.meta.glob<{ routes: readonly RouteRecordRaw[] }>('../features/*/routes.ts', { eager: true })
const navigationFiles = import.meta.glob<{ navigation: readonly NavigationEntry[] }>('../features/*/navigation.ts', { eager: true })

/** Each feature brings its own routes and its own words in the bars. */
export const featureRoutes = Object.values(routeFiles).flatMap(({ routes }) => routes)

gatherNavigation(Object.values(navigationFiles).flatMap(({ navigation }) => navigation))
