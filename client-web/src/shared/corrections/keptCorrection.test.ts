// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { loadDraft, saveDraft } from '@/shared/drafts'
import type { Corrected } from './corrected'
import { forgetCorrection, keepCorrection, recallCorrection } from './keptCorrection'

const report = { unit: { code: '370402101' }, month: '2026-09', version: 1, correction: null } as unknown as Corrected
const typed = { lines: { patents: { value: '4', notApplicable: false, note: '漏了' } }, texts: { progress: '补办' } }

beforeEach(() => localStorage.clear())

it('stands there again as it was typed, with its reason', async () => {
  await keepCorrection(report, typed, '漏了一件')
  expect(await recallCorrection(report)).toMatchObject({ typed, reason: '漏了一件' })
})

it('is nothing of another version: what was approved since is begun anew', async () => {
  await keepCorrection(report, typed, '漏了一件')
  expect(await recallCorrection({ ...report, version: 2 })).toBeNull()
})

it('leaves the draft of the report alone, and is gone when it was sent', async () => {
  const own = { person: '', unit: '370402101', month: '2026-09' }
  await saveDraft(own, { value: '3' })
  await keepCorrection(report, typed, '漏了一件')
  await forgetCorrection(report)
  expect(await recallCorrection(report)).toBeNull()
  expect((await loadDraft(own))?.content).toEqual({ value: '3' })
})
