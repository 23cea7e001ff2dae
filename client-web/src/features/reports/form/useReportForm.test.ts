// @vitest-environment happy-dom
import { effectScope, nextTick, shallowRef } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadDraft } from '@/shared/drafts'
import { answerSignIn, askToSignInAgain } from '@/shared/reauthentication'
import { signedIn } from '@/shared/session'
import type { Viewer } from '@/shared/session'
import { aLine, aReport, typed } from '../testing'
import { readOutbox } from '../outgoing'
import { send } from '../outbox/sending'
import { useRest } from './after/useRest'
import { settled } from './conflict'
import './draftSending'
import type { Entry, Report } from './entry'
import type { KeptDraft } from './keptDraft'
import { useReportForm } from './useReportForm'

const li = { person: 'li', unit: '370402101', month: '2026-10' }
const report = aReport([aLine('patents'), aLine('licences')])

type Sent = { operationName: string; variables: { input: { idempotencyKey?: string; baseVersion: number; lines: unknown[] } } }
let sent: Sent[] = []
let answer: (operation: string) => unknown

function open(kept?: KeptDraft) {
  const accepted = vi.fn<(report: Report) => void>()
  const scope = effectScope()
  const form = scope.run(() => useReportForm(() => report, kept, accepted))!
  return { form, accepted, leave: () => scope.stop() }
}

/** Time goes by; what is fetched late arrives. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds)
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(0)
}

const submissions = () => sent.filter(({ operationName }) => operationName === 'SubmitReport').map(({ variables }) => variables.input)
const taken = { submitReport: { report: { ...report, version: 1, state: 'SUBMITTED' }, problems: [] } }
const asked = { report: { ...report, version: 1, state: 'SUBMITTED', number: '370402101-202610-1' }, viewer: null }
const drafted = { saveDraft: { savedAt: '2026-11-03T06:00:00Z', problems: [] } }
const answered = (operation: string): unknown => (operation === 'SubmitReport' ? taken : operation === 'ReportForm' ? asked : drafted)

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  sent = []
  answer = answered
  signedIn({ person: { id: 'li', name: '李秀英', title: null }, grants: [] } as unknown as Viewer)
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const request = JSON.parse(body) as Sent
    sent.push(request)
    return new Response(JSON.stringify({ data: answer(request.operationName) }), { headers: { 'content-type': 'application/json' } })
  })
})
afterEach(async () => {
  await pass(0)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('typing', () => {
  it('lies on the phone at once and on the server within seconds, not with every key', async () => {
    const { form, leave } = open()
    for (const value of ['1', '12', '123']) {
      form.content.lines['patents'] = typed(value)
      await nextTick()
    }
    await pass(0)
    expect((await loadDraft<KeptDraft>(li))?.content).toMatchObject({ dirty: true, content: { lines: { patents: { value: '123' } } } })
    expect(sent).toHaveLength(0)
    await pass(1_000)
    expect(sent.map(({ operationName }) => operationName)).toEqual(['SaveDraft'])
    expect(form.chip.value).toMatchObject({ state: 'synced' })
    leave()
  })

  it('goes to the server when the page is put away', async () => {
    const { form, leave } = open()
    form.content.lines['patents'] = typed('2')
    await nextTick()
    window.dispatchEvent(new Event('pagehide'))
    await pass(0)
    expect(sent).toHaveLength(1)
    leave()
  })

  it('stays on the phone where there is no line, and says so', async () => {
    answer = () => {
      throw new TypeError('Failed to fetch')
    }
    const { form, leave } = open()
    form.content.lines['patents'] = typed('2')
    await nextTick()
    await pass(1_500)
    expect(form.chip.value).toMatchObject({ state: 'offline' })
    expect((await loadDraft<KeptDraft>(li))?.content.content.lines['patents']?.value).toBe('2')
    leave()
  })
})

describe('a draft that an earlier page did not bring to the server', () => {
  it('goes there when the form is opened again, with nothing typed', async () => {
    answer = () => {
      throw new TypeError('Failed to fetch')
    }
    const before = open()
    before.form.content.lines['patents'] = typed('2')
    await nextTick()
    await pass(1_500)
    before.leave()
    await pass(0)
    answer = () => drafted
    sent = []
    const { form, leave } = open((await loadDraft<KeptDraft>(li))?.content)
    await pass(1_500)
    expect(sent.map(({ operationName }) => operationName)).toEqual(['SaveDraft'])
    expect(form.chip.value).toMatchObject({ state: 'synced' })
    leave()
  })
})

describe('a session that has run out', () => {
  it('is said, and the server is not asked again and again', async () => {
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      sent.push(JSON.parse(body) as Sent)
      return new Response(JSON.stringify({ errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] }), { headers: { 'content-type': 'application/json' } })
    })
    const { form, leave } = open()
    for (const value of ['1', '12', '123']) {
      form.content.lines['patents'] = typed(value)
      await nextTick()
      await pass(30_000)
    }
    expect(form.signedOut.value).toBe(true)
    expect(sent).toHaveLength(1)
    expect((await loadDraft<KeptDraft>(li))?.content.content.lines['patents']?.value).toBe('123')
    leave()
  })

  it('is over once the person has signed in, and the draft goes out', async () => {
    let known = false
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      sent.push(JSON.parse(body) as Sent)
      const said = known ? { data: drafted } : { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] }
      return new Response(JSON.stringify(said), { headers: { 'content-type': 'application/json' } })
    })
    const { form, leave } = open()
    form.content.lines['patents'] = typed('2')
    await nextTick()
    await pass(2_000)
    void askToSignInAgain()
    await nextTick()
    known = true
    answerSignIn(true)
    await pass(0)
    expect(form.signedOut.value).toBe(false)
    expect(form.chip.value).toMatchObject({ state: 'synced' })
    leave()
  })
})

describe('submitting', () => {
  async function filled() {
    const page = open()
    page.form.content.lines['patents'] = typed('2')
    page.form.content.lines['licences'] = typed('0')
    await nextTick()
    return page
  }

  it('leads to the first empty line instead of sending', async () => {
    const { form, leave } = open()
    expect(form.press()).toBe('patents')
    expect(submissions()).toEqual([])
    leave()
  })

  it('asks for the whole report where the phone has none, and only then says that it was taken', async () => {
    const { form, accepted, leave } = await filled()
    let lost = true
    answer = (operation) => {
      if (operation === 'ReportForm' && lost) throw new TypeError('Failed to fetch')
      return operation === 'SubmitReport' ? taken : operation === 'ReportForm' ? asked : drafted
    }
    form.press()
    await pass(100)
    expect(accepted).not.toHaveBeenCalled()
    expect(form.sending.waiting.value).toBe(true)
    lost = false
    await pass(5_000)
    expect(new Set(submissions().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(accepted).toHaveBeenCalledExactlyOnceWith(asked.report)
    expect(await readOutbox()).toEqual([])
    leave()
  })

  it('sends the same key again when the reply was lost, and forgets the draft when it was taken', async () => {
    const { form, accepted, leave } = await filled()
    let lost = true
    answer = (operation) => {
      if (operation === 'SubmitReport' && lost) throw new TypeError('Failed to fetch')
      return answered(operation)
    }
    expect(form.press()).toBeNull()
    await pass(100)
    expect(form.sending.waiting.value).toBe(true)
    const [waiting] = await readOutbox()
    expect(waiting?.key).toBe(submissions()[0]?.idempotencyKey)
    lost = false
    await pass(5_000)
    expect(submissions().map(({ idempotencyKey }) => idempotencyKey)).toEqual([waiting?.key, waiting?.key])
    expect(accepted).toHaveBeenCalledOnce()
    expect(await loadDraft(li)).toBeUndefined()
    expect(await readOutbox()).toEqual([])
    leave()
  })

  it('sends again under the old key after the page was closed in between', async () => {
    const first = await filled()
    answer = () => {
      throw new TypeError('Failed to fetch')
    }
    first.form.press()
    await pass(100)
    first.leave()
    answer = answered
    const second = open((await loadDraft<KeptDraft>(li))?.content)
    await send()
    expect(new Set(submissions().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(second.accepted).toHaveBeenCalledOnce()
    second.leave()
  })

  it('goes on from the newest version, under a new key, with what the person chose', async () => {
    const { form, accepted, leave } = await filled()
    const indicator = { code: 'licences', name: '', englishName: null, unitOfMeasure: '项', unit: { englishName: 'item', englishPlural: 'items' } }
    const lines = [{ indicator, theirs: '3', theirStatus: 'REPORTED', theirNote: '新签的', yours: '0', yourStatus: 'REPORTED', yourNote: null }]
    const texts = [{ code: 'problems', label: '', englishLabel: null, theirs: '缺人', yours: null }]
    const conflict = { __typename: 'VersionConflict', code: 'VERSION_CONFLICT', currentVersion: 1, by: { id: 'zhang', name: '张磊' }, at: '', path: [], lines, texts }
    answer = (operation) => (operation === 'SubmitReport' ? { submitReport: { report: null, problems: [conflict] } } : drafted)
    form.press()
    await pass(100)
    expect(form.sending.conflict.value?.currentVersion).toBe(1)
    answer = answered
    form.settle(settled(form.content, form.sending.conflict.value!, { licences: 'theirs', 'text-problems': 'theirs' }), 1)
    await pass(100)
    const [before, after] = submissions()
    expect(after).toMatchObject({ baseVersion: 1, lines: [{ value: '2' }, { value: '3', note: '新签的' }], texts: [{ code: 'problems', text: '缺人' }] })
    expect(after?.idempotencyKey).not.toBe(before?.idempotencyKey)
    expect(accepted).toHaveBeenCalledOnce()
    leave()
  })

  it('lets what another has submitted stand where it is the same, and keeps no draft beside it', async () => {
    const { form, leave } = await filled()
    const conflict = { __typename: 'VersionConflict', code: 'VERSION_CONFLICT', currentVersion: 1, by: { id: 'zhang', name: '张磊' }, at: '', path: [], lines: [], texts: [] }
    answer = (operation) => (operation === 'SubmitReport' ? { submitReport: { report: null, problems: [conflict] } } : drafted)
    form.press()
    await pass(100)
    await Promise.all([form.letStand(1), pass(100)])
    expect(form.sending.mine.value).toBeUndefined()
    expect(await loadDraft(li)).toBeUndefined()
    expect(sent[sent.length - 1]).toMatchObject({ operationName: 'SaveDraft', variables: { input: { baseVersion: 1 } } })
    expect(submissions()).toHaveLength(1)
    leave()
  })

  it('shows a refusal at its line and keeps everything typed', async () => {
    const { form, leave } = await filled()
    const problem = { __typename: 'InputProblem', code: 'TOO_LARGE', message: '太大', path: ['lines', '1', 'value'] }
    answer = (operation) => (operation === 'SubmitReport' ? { submitReport: { report: null, problems: [problem] } } : drafted)
    form.press()
    await pass(100)
    expect(form.refusals.value.byLine.get('licences')).toBe('太大')
    form.content.lines['licences'] = typed('1')
    expect(form.refusals.value.byLine.size).toBe(0)
    expect((await loadDraft<KeptDraft>(li))?.content).toMatchObject({ content: { lines: { licences: { value: '0' } } } })
    leave()
  })
})

describe('a form that opened from what the phone held', () => {
  it('is held against the newer answer', () => {
    const shown = shallowRef(report)
    const scope = effectScope()
    const form = scope.run(() => useReportForm(() => shown.value, undefined, vi.fn()))!
    form.content.lines['patents'] = typed('3')
    form.content.lines['licences'] = typed('0')
    expect(form.done.value.toFix).toEqual([])
    shown.value = aReport([aLine('patents'), aLine('licences'), aLine('stations')])
    expect(form.done.value.toFix).toEqual(['stations'])
    scope.stop()
  })
})

describe('其余都是本月无', () => {
  it('writes 0 where nothing was typed and can be undone', () => {
    const { form, leave } = open()
    form.content.lines['patents'] = typed('2')
    const rest = useRest(report.lines, form.content.lines, (code: string, entry: Entry) => (form.content.lines[code] = entry))
    rest.fill()
    expect(form.content.lines).toMatchObject({ patents: { value: '2' }, licences: { value: '0' } })
    rest.undo()
    expect(form.content.lines).toMatchObject({ patents: { value: '2' }, licences: { value: '' } })
    leave()
  })
})
