// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import type { Viewer } from '@/shared/remembered'
import { rememberedViewer } from '@/shared/remembered'
import { signedIn } from '@/shared/session'
import { usePasswordChange } from './usePasswordChange'

afterEach(() => vi.unstubAllGlobals())

it('is asked for once: neither this page nor the device remembers that the password must change', async () => {
  const headers = { 'content-type': 'application/graphql-response+json' }
  const answer = { data: { changePassword: { viewer: { person: { id: 'li' }, mustChangePassword: false, passwordDueAt: '2027-05-28T02:00:00Z' }, problems: [] } } }
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(JSON.stringify(answer), { headers })))
  signedIn({ person: { id: 'li', name: '李子' }, grants: [], mustChangePassword: true, passwordDueAt: null } as unknown as Viewer)
  const { current, next, repeated, change } = usePasswordChange()
  current.value = 'shown once'
  next.value = repeated.value = 'my own words'
  expect(await change()).toBe(true)
  expect(rememberedViewer()).toMatchObject({ mustChangePassword: false, passwordDueAt: '2027-05-28T02:00:00Z' })
})
