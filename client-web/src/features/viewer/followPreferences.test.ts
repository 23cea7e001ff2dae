// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { preferences } from '@/shared/preferences'
import type { Viewer } from '@/shared/remembered'
import { rememberedPreferences } from '@/shared/remembered'
import { signedIn, signedOut } from '@/shared/session'
import { followPreferences } from './followPreferences'

let scope = effectScope()
const asked = vi.fn<typeof fetch>()

afterEach(() => {
  scope.stop()
  signedOut()
  vi.unstubAllGlobals()
})

function server(answers: boolean): void {
  const headers = { 'content-type': 'application/graphql-response+json' }
  asked.mockReset().mockImplementation(() => (answers ? Promise.resolve(new Response(JSON.stringify({ data: { changePreferences: { problems: [] } } }), { headers })) : Promise.reject(new TypeError('no line'))))
  vi.stubGlobal('fetch', asked)
}

/** The page opens for a person whose server says 中文. */
function open(): void {
  scope.stop()
  signedOut()
  scope = effectScope()
  scope.run(followPreferences)
  signedIn({ person: { id: 'li', name: '李子' }, grants: [], language: 'zh', textSize: 'normal' } as unknown as Viewer)
}

it('takes what the server holds, but not over a choice that the server has not heard of', async () => {
  server(false)
  Object.assign(preferences, { language: 'en', untold: true })
  open()
  await vi.waitFor(() => expect(asked).toHaveBeenCalled())
  expect(preferences).toMatchObject({ language: 'en', untold: true })

  server(true)
  open()
  await vi.waitFor(() => expect(rememberedPreferences().untold).toBe(false))
  expect(asked.mock.calls[0]?.[1]?.body).toContain('"language":"en"')
  expect(preferences.language).toBe('en')

  asked.mockClear()
  open()
  await vi.waitFor(() => expect(preferences.language).toBe('zh'))
  expect(asked).not.toHaveBeenCalled()
})
