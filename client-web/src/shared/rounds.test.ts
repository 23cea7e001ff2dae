// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inRounds } from './rounds'
import { session } from './session'

describe('what is sent in rounds', () => {
  let left: number
  let tried: number
  let looked: number
  let answer: () => Promise<void>
  const rounds = () =>
    inRounds('things', {
      left: async () => {
        looked++
        return left > 0
      },
      sendAll: async () => {
        tried++
        await answer()
      },
      pause: () => 20_000,
    })

  beforeEach(() => {
    session.viewer = { person: { id: 'li' } } as typeof session.viewer
    left = 1
    tried = 0
    looked = 0
    answer = async () => void left--
    vi.useFakeTimers()
  })
  afterEach(() => void vi.useRealTimers())

  it('goes once, and nothing follows', async () => {
    await rounds()()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(tried).toBe(1)
  })

  it('is tried again after the pause while any is left', async () => {
    answer = async () => undefined
    await rounds()()
    await vi.advanceTimersByTimeAsync(19_000)
    expect(tried).toBe(1)
    answer = async () => void left--
    await vi.advanceTimersByTimeAsync(60_000)
    expect(tried).toBe(2)
  })

  it('is tried at once when asked for during a round that found no line', async () => {
    let miss = (): void => {}
    answer = () => new Promise((resolve) => (miss = resolve))
    const send = rounds()
    const first = send()
    await vi.waitFor(() => expect(tried).toBe(1))
    answer = async () => void left--
    void send()
    miss()
    await first
    await vi.advanceTimersByTimeAsync(0)
    expect(tried).toBe(2)
  })

  it('is looked for, and not sent, when another tab has sent some', async () => {
    rounds()
    window.dispatchEvent(new StorageEvent('storage', { key: 'tongbao:sent' }))
    await vi.advanceTimersByTimeAsync(0)
    expect(looked).toBeGreaterThan(0)
    expect(tried).toBe(0)
  })

  it('stays where nobody is signed in', async () => {
    session.viewer = null as unknown as typeof session.viewer
    await rounds()()
    expect(tried).toBe(0)
  })
})
