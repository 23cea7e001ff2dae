// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draftsOf, loadDraft, removeDraft, saveDraft } from './drafts'
import { shelf } from './store'

const li = { person: 'li', unit: '370402101', month: '2026-10' }
const zhang = { ...li, person: 'zhang' }

// happy-dom has no IndexedDB, as the private mode of an old WebView: what is tested here is the way down from it.
describe('a draft on the device', () => {
  beforeEach(() => localStorage.clear())
  afterEach(() => vi.unstubAllGlobals())

  it('comes back as it was typed', async () => {
    const { place } = await saveDraft(li, { open_licences: '１，０' }, 1_000)
    expect(place).toBe('device')
    expect(await loadDraft(li)).toEqual({ content: { open_licences: '１，０' }, savedAt: 1_000 })
  })

  it('is not visible to another person on the same phone', async () => {
    await saveDraft(li, { value: '3' })
    expect(await loadDraft(zhang)).toBeUndefined()
    expect(await draftsOf('zhang')).toEqual([])
    expect(await draftsOf('li')).toMatchObject([{ unit: '370402101', month: '2026-10' }])
  })

  it('is not found through a person whose key begins alike', async () => {
    await saveDraft({ ...li, person: 'li:x' }, { value: '3' })
    expect(await draftsOf('li')).toEqual([])
  })

  it('is told from what is typed elsewhere', async () => {
    await saveDraft({ ...li, month: '2026-10/correction' }, { value: '3' })
    await shelf<{ fields: object }>('drafts').put('li', 'record/new', { fields: {} })
    expect(await draftsOf('li')).toEqual([])
  })

  it('goes when it was sent', async () => {
    await saveDraft(li, { value: '3' })
    await removeDraft(li)
    expect(await loadDraft(li)).toBeUndefined()
  })

  it('stays in the page, and says so, where storage is switched off', async () => {
    const denied = (): never => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, removeItem: denied })
    const { place } = await saveDraft(zhang, { value: '5' })
    expect(place).toBe('page')
    expect(await loadDraft(zhang)).toMatchObject({ content: { value: '5' } })
  })
})
