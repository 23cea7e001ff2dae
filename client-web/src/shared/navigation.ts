import { computed, shallowRef } from 'vue'
import type { IconName } from './icons/shapes'
import type { Role } from './session'
import { roles } from './session'

/** An entry of the tab bar and the side bar. Labels live in the shared messages under `nav`; those of pages no clerk has, in `shared/office`. */
export interface NavigationEntry {
  /** Name of the route. */
  route: string
  /** Key of the label: `nav.month`. */
  label: string
  icon: IconName
  roles: readonly Role[]
  /** Ascending; 900 is 我的, always last in the tab bar. */
  order: number
  /** A count of what waits, beside the label. */
  badge?: () => number
}

const TABS = 5
const all = shallowRef<readonly NavigationEntry[]>([])

/** Adds a group of features' entries. */
export function gatherNavigation(entries: readonly NavigationEntry[]): void {
  all.value = [...all.value, ...entries].sort((one, other) => one.order - other.order)
}

/** What the person may open, in order; a route that two roles enter stands once, where the first of them has it. */
export const navigation = computed(() => {
  const open = all.value.filter((entry) => entry.roles.some((role) => roles.value.includes(role)))
  return open.filter((entry, index) => open.findIndex(({ route }) => route === entry.route) === index)
})

/** The tab bar holds five words; the rest is reached from 我的. */
export const navigationTabs = computed(() => {
  const entries = navigation.value
  return entries.length <= TABS ? entries : [...entries.slice(0, TABS - 1), ...entries.slice(-1)]
})

export const navigationBeyondTabs = computed(() => navigation.value.filter((entry) => !navigationTabs.value.includes(entry)))

/** The first page of a person: the first entry of the first role. */
export function homeRoute(): string {
  const [first] = roles.value
  return navigation.value.find((entry) => first !== undefined && entry.roles.includes(first))?.route ?? 'me'
}
