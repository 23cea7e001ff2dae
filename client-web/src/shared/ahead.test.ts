import type { Mock } from 'vitest'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aheadBy, askAhead, forgetAhead } from './ahead'
import { execute } from './graphql'

const document = { name: 'Month', hash: 'a'.repeat(64) }
const month = { month: '2026-10' }

function answering(...answers: string[]): Mock<typeof fetch> {
  const fetching = vi.fn<typeof fetch>()
  for (const answer of answers) {
    fetching.mockResolvedValueOnce(new Response(JSON.stringify({ data: { answer } }), { headers: { 'content-type': 'application/graphql-response+json' } }))
  }
  vi.stubGlobal('fetch', fetching)
  return fetching
}

describe('a question asked ahead', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    forgetAhead()
  })

  it('is answered to whoever asks the same first, and to nobody else', async () => {
    const fetching = answering('early', 'late')
    void askAhead(document, month, 'zh')
    expect(await execute(document, month)).toEqual({ answer: 'early' })
    expect(await execute(document, month)).toEqual({ answer: 'late' })
    expect(fetching).toHaveBeenCalledTimes(2)
  })

  it('says nothing about another month, or in another language', async () => {
    answering('early', 'other month', 'english', 'now')
    void askAhead(document, month, 'zh')
    expect(await execute(document, { month: '2026-09' })).toEqual({ answer: 'other month' })
    forgetAhead()
    void askAhead(document, month, 'en')
    expect(await execute(document, month)).toEqual({ answer: 'now' })
  })

  it('is forgotten once the first page stands', async () => {
    answering('early', 'late')
    void askAhead(document, month, 'zh')
    forgetAhead()
    expect(await execute(document, month)).toEqual({ answer: 'late' })
  })

  it('knows for how long it has been under way', () => {
    vi.useFakeTimers()
    answering('early')
    expect(aheadBy(document, month)).toBe(0)
    void askAhead(document, month, 'zh')
    vi.advanceTimersByTime(250)
    expect(aheadBy(document, month)).toBe(250)
    vi.useRealTimers()
  })

  it('that finds no line is one that finds no line', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')))
    void askAhead(document, month, 'zh')
    await expect(execute(document, month)).rejects.toMatchObject({ code: 'NETWORK' })
  })
})
