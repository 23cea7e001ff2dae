import type { Mock } from 'vitest'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { execute, whenSignedOut } from './graphql'

const document = { name: 'Month', hash: 'a'.repeat(64) }

function answers(...bodies: unknown[]): Mock<typeof fetch> {
  const fetching = vi.fn<typeof fetch>()
  for (const body of bodies) {
    const headers = { 'content-type': 'application/graphql-response+json' }
    fetching.mockResolvedValueOnce(new Response(JSON.stringify(body), { headers }))
  }
  vi.stubGlobal('fetch', fetching)
  return fetching
}

const refused = (code: string): unknown => ({ data: null, errors: [{ message: '', extensions: { code, errorId: 'E-1' } }] })

describe('a request', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    whenSignedOut(() => Promise.resolve(false))
  })

  it('names its operation by hash and carries no document', async () => {
    const fetching = answers({ data: { ok: true } })
    expect(await execute(document, { month: '2026-10' })).toEqual({ ok: true })
    const [address, { body }] = fetching.mock.calls[0] as unknown as [string, { body: string }]
    expect(address).toBe('/graphql')
    expect(JSON.parse(body)).toEqual({
      operationName: 'Month',
      variables: { month: '2026-10' },
      extensions: { persistedQuery: { version: 1, sha256Hash: document.hash } },
    })
  })

  it('tells a lost line from a refusal', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')))
    await expect(execute(document, {})).rejects.toMatchObject({ code: 'NETWORK' })
    answers(refused('NOT_FOUND'))
    await expect(execute(document, {})).rejects.toMatchObject({ code: 'NOT_FOUND', id: 'E-1' })
    answers(refused('UNAVAILABLE'))
    await expect(execute(document, {})).rejects.toMatchObject({ code: 'NETWORK' })
    answers(refused('SOMETHING_NEW'))
    await expect(execute(document, {})).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
  })

  it('takes the page of a gateway for a lost line', async () => {
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response('<html>', { status: 502 })))
    await expect(execute(document, {})).rejects.toMatchObject({ code: 'NETWORK' })
  })

  it('is repeated once the person has signed in again', async () => {
    const fetching = answers(refused('UNAUTHENTICATED'), { data: { ok: true } })
    whenSignedOut(() => Promise.resolve(true))
    expect(await execute(document, {})).toEqual({ ok: true })
    expect(fetching).toHaveBeenCalledTimes(2)
  })

  it('fails as not signed in when the person declines', async () => {
    answers(refused('UNAUTHENTICATED'))
    await expect(execute(document, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})
