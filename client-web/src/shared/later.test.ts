// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { asking } from './graphql'
import { fetchFirst, fetchMeanwhile, later } from './later'
import { failed } from './router'
import { mounted } from './testing'

const part = { default: { props: { name: String }, render: (self: { name: string }) => h('b', self.name) } }

// Whether a missed part is of a release gone by is asked of the server; here there is none.
beforeAll(() => void vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch'))))

describe('a part fetched when it is shown', () => {
  it('stands with its properties once it has arrived, and what was given stands until then', async () => {
    let fetched = 0
    const Part = later(() => (fetched++, Promise.resolve(part)), { render: () => h('i', 'soon') })
    expect(fetched).toBe(0)
    const { root, leave } = mounted(Part, { name: 'Li' })
    expect(root.innerHTML).toContain('soon')
    await vi.waitFor(() => expect(root.innerHTML).toContain('<b data-late="">Li</b>'))
    expect(fetched).toBe(1)
    leave()
  })

  it('stands at once when it came with its page', async () => {
    const load = () => Promise.resolve(part)
    await fetchFirst(load)
    const { root, leave } = mounted(later(load, { render: () => h('i', 'soon') }), { name: 'Li' })
    expect(root.innerHTML).toContain('<b data-late="">Li</b>')
    leave()
  })

  it('is offered again when it did not arrive', async () => {
    let line = false
    const Part = later(() => (line ? Promise.resolve(part) : Promise.reject(new TypeError('offline'))))
    const { root, leave } = mounted(Part, { name: 'Li' })
    await vi.waitFor(() => expect(failed.value).not.toBeNull())
    line = true
    failed.value?.()
    await vi.waitFor(() => expect(root.innerHTML).toContain('<b data-late="">Li</b>'))
    expect(failed.value).toBeNull()
    leave()
  })

  it('is offered again together with all others that did not arrive', async () => {
    let line = false
    const load = () => (line ? Promise.resolve(part) : Promise.reject(new TypeError('offline')))
    const pages = ['Li', 'Wang'].map((name) => mounted(later(load), { name }))
    await vi.waitFor(() => expect(failed.value).not.toBeNull())
    await vi.waitFor(() => expect(asking.count).toBe(0))
    line = true
    failed.value?.()
    for (const [at, name] of ['Li', 'Wang'].entries()) await vi.waitFor(() => expect(pages[at]!.root.innerHTML).toContain(`<b data-late="">${name}</b>`))
    for (const { leave } of pages) leave()
  })

  it('is fetched again when the person has gone to another page and shows it there', async () => {
    let line = false
    const Part = later(() => (line ? Promise.resolve(part) : Promise.reject(new TypeError('offline'))))
    const first = mounted(Part, { name: 'Li' })
    await vi.waitFor(() => expect(failed.value).not.toBeNull())
    first.leave()
    failed.value = null
    line = true
    const { root, leave } = mounted(Part, { name: 'Li' })
    await vi.waitFor(() => expect(root.innerHTML).toContain('<b data-late="">Li</b>'))
    leave()
  })
})

describe('what may be wanted next', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is fetched while the person reads, and again until all of it is there', async () => {
    const asked: string[] = []
    let line = false
    const missing = (): Promise<unknown> => (asked.push('missing'), line ? Promise.resolve() : Promise.reject(new TypeError('offline')))
    fetchMeanwhile([missing, () => Promise.resolve(asked.push('there'))], 1_000)
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(1_200)
    expect(asked).toEqual(['missing', 'there'])
    line = true
    await vi.advanceTimersByTimeAsync(2_000)
    expect(asked).toEqual(['missing', 'there', 'missing'])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(3)
  })

  it('lets what the page has asked for go first, but not for ever', async () => {
    let fetched = 0
    const fetchParts = (): void => fetchMeanwhile([() => Promise.resolve(fetched++)], 1_000)
    asking.count = 1
    fetchParts()
    await vi.advanceTimersByTimeAsync(1_200)
    expect(fetched).toBe(0)
    asking.count = 0
    await vi.advanceTimersByTimeAsync(1_700)
    expect(fetched).toBe(1)
    asking.count = 1
    fetchParts()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(fetched).toBe(2)
    asking.count = 0
  })
})

describe('what does not come', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('may be gone with its release, and the page learns that it is an old one', async () => {
    document.head.innerHTML = '<script type="module" src="/assets/old.js"></script>'
    vi.resetModules()
    const { fetchMeanwhile: fetchAnew } = await import('./later')
    const { outdated } = await import('./release')
    vi.stubGlobal('fetch', async () => new Response('<div id="app"></div><script type="module" src="/assets/next.js"></script>'))
    fetchAnew([() => Promise.reject(new TypeError('gone'))], 1_000)
    await vi.advanceTimersByTimeAsync(1_200)
    expect(outdated.value).toBe(true)
  })
})
