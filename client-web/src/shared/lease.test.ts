import { describe, expect, it } from 'vitest'
import { DURATION, mayTake, withLease } from './lease'

const noon = Date.parse('2026-11-03T04:00:00Z')

describe('the lease of the outbox', () => {
  it('belongs to one tab until it runs out', () => {
    const lease = { owner: 'first', until: noon + DURATION }
    expect(mayTake(undefined, 'second', noon)).toBe(true)
    expect(mayTake(lease, 'second', noon)).toBe(false)
    expect(mayTake(lease, 'first', noon)).toBe(true)
    expect(mayTake(lease, 'second', noon + DURATION)).toBe(true)
  })

  it('holds nobody up after the phone’s clock was set back', () => {
    const lease = { owner: 'first', until: noon + DURATION }
    expect(mayTake(lease, 'second', noon - 86_400_000)).toBe(true)
  })

  // happy-dom has no IndexedDB, as the private mode of an old WebView; the journey has two tabs of a real browser.
  it('lets the work be done where the browser has no database', async () => {
    let done = false
    const held = await withLease('outbox/li', async () => {
      done = true
    })
    expect([held, done]).toEqual([true, true])
  })
})
