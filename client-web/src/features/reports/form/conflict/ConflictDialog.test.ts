// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { requireMessages } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import type { Conflict } from '../../outgoing'
import ConflictDialog from './ConflictDialog.vue'

const indicator = { code: 'licences', name: '专利开放许可', englishName: null, unitOfMeasure: '项', unit: { englishName: 'item', englishPlural: 'items' }, kind: 'FLOW', decimals: 0 } as const
const line = { indicator, theirs: '2', theirStatus: 'REPORTED', theirNote: null, yours: '7', yourStatus: 'REPORTED', yourNote: null } as const
const conflict = (at: string): Conflict => ({ __typename: 'VersionConflict', code: 'VERSION_CONFLICT', message: '', path: [], currentVersion: 2, by: { id: 'other', name: '陈静' }, at, lines: [line], texts: [] })
const shown = (at: string) => mounted(ConflictDialog, { conflict: conflict(at), content: { lines: {}, texts: {} } })
const yours = (): HTMLInputElement => document.querySelector<HTMLInputElement>('#yours-licences')!

it('says that there is nothing to choose where both wrote the same', async () => {
  await requireMessages('reports/form/conflict')
  const same = vi.fn<(version: number) => void>()
  const { leave } = mounted(ConflictDialog, { conflict: { ...conflict('2026-11-03T02:03:00Z'), lines: [] }, content: { lines: {}, texts: {} }, onSame: same })
  await nextTick()
  expect(document.body.textContent).toContain('一样的已经交了')
  document.querySelector<HTMLElement>('.primary')!.click()
  expect(same).toHaveBeenCalledWith(2)
  leave()
})

describe('the choice between two versions', () => {
  it('stays when the form is shown anew, and is asked again for another conflict', async () => {
    const first = shown('2026-11-03T02:03:00Z')
    yours().dispatchEvent(new Event('change'))
    await nextTick()
    expect(yours().checked).toBe(true)
    first.leave()

    const again = shown('2026-11-03T02:03:00Z')
    expect(yours().checked).toBe(true)
    again.leave()

    const another = shown('2026-11-03T05:00:00Z')
    expect(yours().checked).toBe(false)
    another.leave()
  })
})
