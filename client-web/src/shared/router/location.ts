import type { Component } from 'vue'

/** What a page says about itself to the frame around it. */
export interface RouteMeta {
  /** Features whose messages the page needs, with blanks between. */
  messages?: string
  /** Stands alone: no tab bar, no side bar. */
  bare?: boolean
  /** Open to people who are not signed in. */
  public?: boolean
}

export interface RouteRecordRaw {
  /** Segments are plain, `:name`, `:name?` at the end, or `:name(.*)*` for all that is left. */
  path: string
  name: string
  component: () => Promise<{ default: Component }>
  meta?: RouteMeta
}

/** What `query` holds: text, or nothing. */
export type LocationQueryValue = string | null

export type Parameters = Record<string, string>
type Given = Record<string, string | null | undefined>

export interface RouteLocation {
  name: string
  path: string
  fullPath: string
  params: Parameters
  query: Parameters
  hash: string
  meta: RouteMeta
}

/** An address, or a name with what fills it; values that are undefined are left out. */
export type RouteLocationRaw =
  | string
  | { name: string; params?: Given; query?: Given; hash?: string; replace?: boolean }
  | { path: string; query?: Given; hash?: string; replace?: boolean }

const PARAMETER = /^:(\w+)(\(\.\*\)\*|\?)?$/

export function parametersOf(pattern: string, path: string): Parameters | null {
  const given = path.split('/').filter(Boolean)
  const found: Parameters = {}
  for (const segment of pattern.split('/').filter(Boolean)) {
    const [, name, kind] = PARAMETER.exec(segment) ?? []
    if (name && kind && kind !== '?') return { ...found, [name]: given.splice(0).join('/') }
    const value = given.shift()
    if (!name && value !== segment) return null
    if (name && value === undefined && kind !== '?') return null
    if (name && value !== undefined) found[name] = decoded(value)
  }
  return given.length === 0 ? found : null
}

export function pathOf(pattern: string, params: Given = {}): string {
  const segments = pattern.split('/').filter(Boolean).map((segment) => {
    const [, name] = PARAMETER.exec(segment) ?? []
    return name ? encodeURIComponent(params[name] ?? '') : segment
  })
  return `/${segments.filter(Boolean).join('/')}`
}

export function locate(routes: readonly RouteRecordRaw[], to: RouteLocationRaw, base: Parameters = {}): RouteLocation {
  if (typeof to === 'string') return fromAddress(routes, to)
  const query = queryText(to.query)
  if ('path' in to) return fromAddress(routes, `${to.path}${query}${to.hash ?? ''}`)
  const record = routes.find(({ name }) => name === to.name)
  if (!record) throw new Error(`No page is called ${to.name}`)
  return fromAddress(routes, `${pathOf(record.path, { ...base, ...to.params })}${query}${to.hash ?? ''}`)
}

function fromAddress(routes: readonly RouteRecordRaw[], address: string): RouteLocation {
  const url = new URL(address, 'http://x')
  for (const { path, name, meta = {} } of routes) {
    const params = parametersOf(path, url.pathname)
    if (!params) continue
    const query: Parameters = {}
    url.searchParams.forEach((value, key) => (query[key] = value))
    return { name, path: url.pathname, fullPath: url.pathname + url.search + url.hash, params, query, hash: url.hash, meta }
  }
  throw new Error(`No page at ${url.pathname}`)
}

function queryText(query: Given = {}): string {
  const text = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value!)}`)
    .join('&')
  return text && `?${text}`
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
