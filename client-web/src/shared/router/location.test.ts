import { describe, expect, it } from 'vitest'
import type { RouteRecordRaw } from './location'
import { locate, parametersOf, pathOf } from './location'

const component = (): never => {
  throw new Error('not fetched here')
}
const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component },
  { path: '/reports/:unit/:month', name: 'report', component, meta: { messages: 'reports' } },
  { path: '/reports/:unit/:month/print', name: 'print', component },
  { path: '/board/:unit?/:month?', name: 'board', component },
  { path: '/:rest(.*)*', name: 'missing', component },
]

describe('an address', () => {
  it('is matched by its segments', () => {
    expect(locate(routes, '/reports/370402101/2026-10')).toMatchObject({
      name: 'report',
      params: { unit: '370402101', month: '2026-10' },
      meta: { messages: 'reports' },
    })
    expect(locate(routes, '/reports/370402101/2026-10/print').name).toBe('print')
  })

  it('may leave out what is optional', () => {
    expect(locate(routes, '/board')).toMatchObject({ name: 'board', params: {} })
    expect(locate(routes, '/board/370402')).toMatchObject({ name: 'board', params: { unit: '370402' } })
  })

  it('that nobody knows leads to the page that says so', () => {
    expect(locate(routes, '/no/such/thing').name).toBe('missing')
  })

  it('is made from a name and what fills it', () => {
    const to = { name: 'board', params: { unit: '370402', month: undefined }, query: { sort: 'late', none: undefined } }
    expect(locate(routes, to).fullPath).toBe('/board/370402?sort=late')
    expect(pathOf('/reports/:unit/:month', { unit: 'a/b', month: '2026-10' })).toBe('/reports/a%2Fb/2026-10')
  })

  it('keeps its query and is not broken by a stray percent sign', () => {
    expect(locate(routes, '/sign-in?next=%2Fme').query).toEqual({ next: '/me' })
    expect(parametersOf('/board/:unit?', '/board/%E0')).toEqual({ unit: '%E0' })
  })
})
