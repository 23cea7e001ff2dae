// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const page = (entry: string): string => `<div id="app"></div><script type="module" src="${entry}"></script>`

/** The page as it was opened: its first file is known from then on. */
async function opened() {
  document.head.innerHTML = '<script type="module" src="/assets/old.js"></script>'
  vi.resetModules()
  return import('./release')
}

function answering(body: string): void {
  vi.stubGlobal('fetch', async () => new Response(body))
}

describe('a page that misses a part', () => {
  beforeEach(() => void vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline'))))
  afterEach(() => {
    vi.unstubAllGlobals()
    document.head.innerHTML = ''
  })

  it('is old when the server’s page begins with another file', async () => {
    const { lookForRelease, outdated } = await opened()
    answering(page('/assets/new.js'))
    await lookForRelease()
    expect(outdated.value).toBe(true)
  })

  it('is not old when it begins with the same, without a line, or behind a page that somebody else answers with', async () => {
    const { lookForRelease, outdated } = await opened()
    await lookForRelease()
    answering(page('/assets/old.js'))
    await lookForRelease()
    answering('<h1>Sign in to the hotel</h1>')
    await lookForRelease()
    expect(outdated.value).toBe(false)
  })
})
