// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { RouteRecordRaw } from './location'
import { current, failed, startRouter, useRoute, useRouter } from '.'

let line = true

const page = (name: string): RouteRecordRaw['component'] => () =>
  line ? Promise.resolve({ default: { name } }) : Promise.reject(new TypeError('Failed to fetch'))

const routes: readonly RouteRecordRaw[] = [
  { path: '/month', name: 'month', component: page('MonthPage') },
  { path: '/reports/:unit/:month', name: 'report', component: page('ReportPage') },
  { path: '/secret', name: 'secret', component: page('SecretPage') },
  { path: '/sign-in', name: 'sign-in', component: page('SignInPage') },
  { path: '/:rest(.*)*', name: 'missing', component: page('MissingPage') },
]

beforeAll(() => void vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch'))))

describe('going from page to page', () => {
  const route = useRoute()
  const router = useRouter()

  beforeAll(async () => {
    history.replaceState({}, '', '/month')
    await startRouter(
      routes,
      (to) => Promise.resolve(to.name === 'secret' ? { name: 'sign-in', query: { next: to.fullPath } } : true),
      () => Promise.resolve(),
    )
  })

  it('begins where the address says', () => {
    expect(route.name).toBe('month')
    expect(current.value.page).toMatchObject({ name: 'MonthPage' })
  })

  it('writes the address and reads its parameters', async () => {
    await router.push({ name: 'report', params: { unit: '370402101', month: '2026-10' } })
    expect(location.pathname).toBe('/reports/370402101/2026-10')
    expect(route.params).toEqual({ unit: '370402101', month: '2026-10' })
  })

  it('leads people who may not to where they can go on', async () => {
    await router.push('/secret')
    expect(route.name).toBe('sign-in')
    expect(route.query['next']).toBe('/secret')
  })

  it('keeps the page that stands when the next one does not arrive, and offers it again', async () => {
    await router.replace('/month')
    line = false
    await router.push('/reports/370402101/2026-09')
    expect(route.name).toBe('month')
    expect(failed.value).not.toBeNull()
    line = true
    failed.value?.()
    await vi.waitFor(() => expect(route.name).toBe('report'))
    expect(failed.value).toBeNull()
  })
})
