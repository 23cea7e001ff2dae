// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LedgersOfDocument } from '@/gql/ledgers'
import { recallAnswer } from '@/shared/answers'
import { session } from '@/shared/session'
import { keepLedgers } from './keepLedgers'

const asked: unknown[] = []
const TOWN = { unit: '370402102', month: '2026-11' }

describe('the ledgers of a clerk', () => {
  beforeEach(() => {
    localStorage.clear()
    asked.length = 0
    session.viewer = { person: { id: 'li' }, reportingMonth: TOWN.month, grants: [{ role: 'CLERK', unit: { code: TOWN.unit } }, { role: 'REVIEWER', unit: { code: '370402' } }] } as unknown as typeof session.viewer
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      asked.push(JSON.parse(body).variables)
      return Response.json({ data: { ledgers: [] } })
    })
  })
  afterEach(() => void vi.unstubAllGlobals())

  it('lie on the phone before they were ever opened, asked for once a day', async () => {
    await keepLedgers()
    await keepLedgers()
    expect(asked).toEqual([TOWN])
    expect((await recallAnswer(LedgersOfDocument, TOWN))?.answer).toEqual({ ledgers: [] })
    await keepLedgers(Date.now() + 86_400_000)
    expect(asked).toHaveLength(2)
  })

  it('are asked for by nobody else', async () => {
    session.viewer = { ...session.viewer, grants: [{ role: 'LEADER', unit: { code: '370402' } }] } as unknown as typeof session.viewer
    await keepLedgers()
    expect(asked).toEqual([])
  })
})
