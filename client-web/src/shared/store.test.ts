// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clearShelf } from './clearShelf'
import { forgetReads, onlyInPage, readAhead, shelf } from './store'

const answers = shelf<string>('answers')
const drafts = shelf<string>('drafts')

describe('the shelves of a phone', () => {
  beforeEach(() => localStorage.clear())
  afterEach(() => vi.unstubAllGlobals())

  it('lose everybody’s answers when somebody signs out, and no draft', async () => {
    await answers.put('li', 'month', 'figures')
    await drafts.put('li', 'october', 'typed')
    await clearShelf('answers')
    expect(await answers.get('li', 'month')).toBeUndefined()
    expect(await drafts.get('li', 'october')).toBe('typed')
  })

  it('keep the answers of one person when another’s go', async () => {
    await answers.put('li', 'month', 'of Li')
    await answers.put('zhang', 'month', 'of Zhang')
    await clearShelf('answers', 'zhang')
    expect(await answers.get('li', 'month')).toBeUndefined()
    expect(await answers.get('zhang', 'month')).toBe('of Zhang')
  })

  it('give what was read ahead once, and not when something was laid there since', async () => {
    await drafts.put('li', 'october', 'typed')
    expect(await readAhead('drafts', 'li', 'october')).toBe('typed')
    localStorage.clear()
    expect(await drafts.get('li', 'october')).toBe('typed')
    expect(await drafts.get('li', 'october')).toBeUndefined()
    void readAhead('drafts', 'li')
    await drafts.put('li', 'november', 'newer')
    expect(await drafts.list('li')).toEqual([{ key: 'november', value: 'newer' }])
  })

  it('give nobody what was read ahead when somebody signs out, or once the first page stands', async () => {
    for (const end of [() => clearShelf('answers'), async () => forgetReads()]) {
      await answers.put('li', 'month', 'figures')
      await readAhead('answers', 'li', 'month')
      localStorage.clear()
      await end()
      expect(await answers.get('li', 'month')).toBeUndefined()
    }
  })

  it('keep the answers as long as there is room anywhere: here there is no database at all', async () => {
    await answers.put('li', 'month', 'figures')
    expect(await drafts.put('li', 'october', 'typed')).toBe('device')
    expect(await answers.get('li', 'month')).toBe('figures')
  })

  it('make room on a full phone: answers go before a draft does', async () => {
    await answers.put('li', 'month', 'figures')
    const storage = localStorage
    const full = (key: string, text: string): void => {
      if (Object.keys(storage).some((known) => known.includes(':answers:'))) throw new DOMException('full', 'QuotaExceededError')
      storage.setItem(key, text)
    }
    const bound = new Proxy(storage, { get: (target, name) => (name === 'setItem' ? full : typeof Reflect.get(target, name) === 'function' ? Reflect.get(target, name).bind(target) : Reflect.get(target, name)) })
    vi.stubGlobal('localStorage', bound)
    expect(await drafts.put('li', 'october', 'typed')).toBe('device')
    expect(await drafts.get('li', 'october')).toBe('typed')
    expect(onlyInPage()).toBe(false)
  })
})
