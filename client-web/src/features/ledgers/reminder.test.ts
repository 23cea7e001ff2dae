// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { requireMessages } from '@/shared/i18n'
import { startRouter } from '@/shared/router'
import { heardTime } from '@/shared/serverClock'
import { mounted } from '@/shared/testing'
import type { Reminder } from './ledger'
import ReminderRow from './ReminderRow.vue'

const record = {
  id: '1',
  title: '一种阀门',
  identifier: 'ZL2019',
  dueOn: '2026-11-12',
  unit: { code: '370402101', name: '税郭镇', englishName: null },
  ledger: { name: '专利台账', englishName: null, indicator: { code: 'patents' } },
} as Reminder

function said(): string {
  const { root, leave } = mounted(ReminderRow, { record, unit: '370402101' })
  const words = root.querySelector('.when')?.textContent?.trim() ?? ''
  leave()
  return words
}

beforeAll(async () => {
  await requireMessages('ledgers')
  const page = () => Promise.resolve({ default: {} })
  await startRouter([{ path: '/', name: 'home', component: page }, { path: '/ledgers/:unit/:indicator/:record', name: 'ledgers', component: page }], () => Promise.resolve(true), () => Promise.resolve())
})
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

describe('what falls due', () => {
  it('is counted by the server’s day, whatever the phone’s clock says', () => {
    vi.setSystemTime('2026-10-01T04:00:00Z')
    heardTime('2026-11-10T02:00:00Z')
    expect(said()).toContain('还有 2 天')
    vi.setSystemTime('2027-03-01T04:00:00Z')
    heardTime('2026-11-13T02:00:00Z')
    expect(said()).toContain('过了 1 天')
  })

  it('is counted on from the last contact where there is no line, also when the page is opened anew', async () => {
    vi.setSystemTime('2026-10-01T04:00:00Z')
    heardTime('2026-11-10T02:00:00Z')
    vi.setSystemTime('2026-10-03T04:00:00Z')
    expect(said()).toContain('就是今天')
    vi.setSystemTime('2026-10-04T04:00:00Z')
    vi.resetModules()
    const { today } = await import('@/shared/format/date')
    expect(today()).toBe('2026-11-13')
  })
})
