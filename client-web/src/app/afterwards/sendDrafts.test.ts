// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { KeptDraft } from '@/features/reports/form/keptDraft'
import type { Outgoing } from '@/features/reports/outgoing'
import { outbox } from '@/features/reports/outgoing'
import { typed } from '@/features/reports/testing'
import { loadDraft, saveDraft } from '@/shared/drafts'
import { online } from '@/shared/graphql'
import { session } from '@/shared/session'
import { sendDrafts } from './sendDrafts'

const AT = '2026-11-03T02:00:00Z'
const key = (month: string) => ({ person: 'li', unit: '370402101', month })
const draft = (dirty: boolean, value = '5'): KeptDraft => ({ baseVersion: 1, content: { lines: { patents: typed(value) }, texts: {} }, editedAt: 1, dirty, syncedAt: null, ahead: 0 })
const kept = async (month: string) => (await loadDraft<KeptDraft>(key(month)))?.content
let heard: Array<{ month: string; lines: unknown }>
let line: boolean
let meanwhile: () => Promise<unknown>

describe('drafts that never reached the server', () => {
  beforeEach(() => {
    localStorage.clear()
    session.viewer = { person: { id: 'li' } } as typeof session.viewer
    online.value = true
    line = true
    heard = []
    meanwhile = () => Promise.resolve()
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      if (!line) throw new TypeError('cut')
      heard.push(JSON.parse(body).variables.input)
      await meanwhile()
      return Response.json({ data: { saveDraft: { savedAt: AT } } })
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('go there without their form being opened; those that are there stay here as they are', async () => {
    await saveDraft(key('2026-09'), draft(false))
    await saveDraft(key('2026-10'), draft(true))
    await sendDrafts()
    expect(heard).toMatchObject([{ unit: '370402101', month: '2026-10', baseVersion: 1, lines: [{ indicator: 'patents', value: '5' }] }])
    expect(await kept('2026-10')).toMatchObject({ dirty: false, syncedAt: AT })
    await sendDrafts()
    expect(heard).toHaveLength(1)
  })

  it('stay without a line, and go when there is one', async () => {
    await saveDraft(key('2026-10'), draft(true))
    line = false
    await sendDrafts()
    expect(await kept('2026-10')).toMatchObject({ dirty: true })
    line = true
    await sendDrafts()
    expect(await kept('2026-10')).toMatchObject({ dirty: false })
  })

  it('that were typed in meanwhile, in another tab, are still to be sent', async () => {
    await saveDraft(key('2026-10'), draft(true))
    meanwhile = () => saveDraft(key('2026-10'), { ...draft(true, '6'), editedAt: 2 })
    await sendDrafts()
    expect(await kept('2026-10')).toMatchObject({ dirty: true, content: { lines: { patents: { value: '6' } } } })
  })

  it('do not come after their report, which waits in the outbox', async () => {
    await saveDraft(key('2026-10'), draft(true))
    await outbox.put('li', '370402101/2026-10', { unit: { code: '370402101' }, month: '2026-10', order: 1, key: 'k', refused: null } as Outgoing)
    await sendDrafts()
    expect(heard).toEqual([])
  })
})
