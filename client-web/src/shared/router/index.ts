import type { Component } from 'vue'
import { nextTick, shallowRef } from 'vue'
import type { RouteLocation, RouteLocationRaw, RouteRecordRaw } from './location'
import { locate } from './location'
import { lookForRelease, outdated, renewal } from '../release'

export type { LocationQueryValue, RouteLocation, RouteLocationRaw, RouteMeta, RouteRecordRaw } from './location'
export { default as RouterLink } from './RouterLink.vue'

/** Lets a navigation go on, or sends it elsewhere. */
export type Guard = (to: RouteLocation) => Promise<RouteLocationRaw | true>

const NOWHERE: RouteLocation = { name: '', path: '/', fullPath: '/', params: {}, query: {}, hash: '', meta: {} }

/** The page that stands; `failed` is the way to one whose files did not arrive. */
export const current = shallowRef<{ location: RouteLocation; page: Component | null }>({ location: NOWHERE, page: null })
export const failed = shallowRef<(() => void) | null>(null)

let routes: readonly RouteRecordRaw[] = []
let guard: Guard = () => Promise.resolve(true)
let prepare: (to: RouteLocation) => Promise<void> = () => Promise.resolve()
let latest = 0

export async function startRouter(all: readonly RouteRecordRaw[], allow: Guard, fetchWords: typeof prepare): Promise<void> {
  routes = [...routes, ...all]
  guard = allow
  prepare = fetchWords
  history.scrollRestoration = 'manual'
  window.addEventListener('popstate', () => void go(here(), 'pop'))
  await go(here(), 'replace')
}

/** Adds pages before those that are known: what nobody knows stays last. */
export function knowRoutes(more: readonly RouteRecordRaw[]): void {
  routes = [...more, ...routes]
}

const router = {
  push: (to: RouteLocationRaw): Promise<void> => go(to, typeof to !== 'string' && to.replace ? 'replace' : 'push'),
  replace: (to: RouteLocationRaw): Promise<void> => go(to, 'replace'),
  back: (): void => history.back(),
  resolve: (to: RouteLocationRaw): RouteLocation => locate(routes, to),
}

/** The present location; its fields change in place, so read them where they are used. */
const route: Readonly<RouteLocation> = Object.defineProperties(
  {} as RouteLocation,
  Object.fromEntries(
    Object.keys(NOWHERE).map((key) => [
      key,
      { enumerable: true, get: () => current.value.location[key as keyof RouteLocation] },
    ]),
  ),
)

export function useRouter(): typeof router {
  return router
}

export function useRoute(): Readonly<RouteLocation> {
  return route
}

async function go(to: RouteLocationRaw, how: 'push' | 'replace' | 'pop'): Promise<void> {
  const mine = ++latest
  failed.value = null
  let location = locate(routes, to)
  let page: Component | undefined
  try {
    for (let answer = await guard(location); answer !== true; answer = await guard(location)) {
      location = locate(routes, answer)
      if (how === 'pop') how = 'replace'
    }
    page = await fetchPage(location)
  } catch {
    if (mine === latest) failed.value = () => void go(to, how)
    await lookForRelease()
  }
  // An old page is left where the person leaves it.
  if (mine === latest && outdated.value && renewal.to(location.fullPath)) return
  if (!page || mine !== latest) return
  leave(location, how)
  const samePath = location.path === route.path
  current.value = { location, page }
  if (samePath) return
  await nextTick()
  window.scrollTo(0, how === 'pop' ? Number((history.state as { scroll?: number } | null)?.scroll ?? 0) : 0)
}

async function fetchPage(location: RouteLocation): Promise<Component | undefined> {
  const record = routes.find(({ name }) => name === location.name)
  const [page] = await Promise.all([record?.component(), prepare(location)])
  return page?.default
}

function leave(location: RouteLocation, how: 'push' | 'replace' | 'pop'): void {
  if (how === 'replace') history.replaceState({}, '', location.fullPath)
  if (how !== 'push') return
  history.replaceState({ scroll: window.pageYOffset }, '')
  if (location.fullPath === here()) history.replaceState({}, '', location.fullPath)
  else history.pushState({}, '', location.fullPath)
}

function here(): string {
  return location.pathname + location.search + location.hash
}
