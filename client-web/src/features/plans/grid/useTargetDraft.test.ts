// @vitest-environment happy-dom
import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keptTargets, unsaved } from '../keptDraft'
import type { Draft, Entry } from './entry'
import { keyOf } from './entry'
import { LICENCES, TOWNS, target, unitOf } from './testing'
import { typedInto } from './typing'
import { useSaving } from './useSaving'
import type { TargetDraft } from './useTargetDraft'
import { useTargetDraft } from './useTargetDraft'

const leaving: Array<() => Promise<void>> = []

function stored(revision: number, ...lines: string[]): Draft {
  const targets = lines.map((line) => target(line)).map(({ unit, indicator: _indicator, departments: _departments, typed: _typed, ...entry }) => ({ ...entry, unit: unitOf(unit), indicator: LICENCES, departments: [] }))
  return { number: 2, state: 'DRAFT', fromMonth: '2026-01', revision, changedAt: '2026-11-03T06:35:00Z', changedBy: 'Sun Li', targets }
}

function open(draft: Draft): TargetDraft {
  const scope = effectScope()
  const opened = scope.run(() => useTargetDraft('li', 'plan', draft))!
  leaving.push(async () => {
    scope.stop()
    await opened.settled()
  })
  return opened
}

function type(draft: TargetDraft, where: string, text: string): void {
  draft.edit('type', [typedInto({ place: target(where), text }, { indicator: LICENCES, entries: draft.entries.value, base: draft.base.value, unit: unitOf })])
}

const say = (entries: Iterable<Entry>): string => [...entries].map(({ unit, typed, value }) => `${unit}${typed ?? value}`).sort().join(' ')
const now = (draft: TargetDraft): string => say(draft.entries.value.values())

beforeEach(() => localStorage.clear())
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave()
  vi.unstubAllGlobals()
})

describe('what is typed', () => {
  it('lies on the device at once and is there again when the page is opened anew', async () => {
    const first = open(stored(3, 'a 2024 5'))
    type(first, 'a 2024', '7')
    type(first, 'b 2024', '2.5')
    await first.settled()
    expect(unsaved((await keptTargets('li', 'plan', 2))!)).toBe(2)
    const again = open(stored(3, 'a 2024 5'))
    expect(await again.open()).toMatchObject({ conflicts: [], taken: [] })
    expect(now(again)).toBe('a7 b2.5')
    expect(again.changed.value).toHaveLength(2)
  })

  it('is held against what somebody else stored in between', async () => {
    const first = open(stored(3, 'a 2024 5', 'b 2024 5'))
    type(first, 'a 2024', '7')
    await first.settled()
    const again = open(stored(4, 'a 2024 6', 'b 2024 8'))
    const found = await again.open()
    expect(found?.conflicts.map(({ key }) => key)).toEqual([keyOf(target('a 2024'))])
    expect(now(again)).toBe('a7 b8')
  })

  it('is another person’s business nowhere', async () => {
    const draft = open(stored(3, 'a 2024 5'))
    type(draft, 'a 2024', '7')
    await draft.settled()
    expect(await keptTargets('zhang', 'plan', 2)).toBeUndefined()
  })
})

describe('two tabs of one person', () => {
  it('show what the other typed, and neither overwrites it', async () => {
    const [one, other] = [open(stored(3, 'a 2024 5')), open(stored(3, 'a 2024 5'))]
    type(one, 'a 2024', '7')
    await one.settled()
    type(other, 'b 2024', '9')
    await other.settled()
    expect(now(other)).toBe('a7 b9')
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.waitFor(() => expect(now(one)).toBe('a7 b9'))
    one.undo()
    expect(now(one)).toBe('a5 b9')
  })

  it('go on from what one of them stored', async () => {
    const [one, other] = [open(stored(3, 'a 2024 5')), open(stored(3, 'a 2024 5'))]
    type(one, 'a 2024', '7')
    one.rebase({ revision: 4, entries: one.entries.value, at: null, by: null }, one.entries.value)
    await one.settled()
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.waitFor(() => expect(other.revision.value).toBe(4))
    expect(other.changed.value).toEqual([])
  })
})

describe('saving', () => {
  type Sent = { baseRevision: number; targets: Array<{ unit: string; value: string }> }
  let sent: Sent[] = []
  let answers: unknown[] = []

  beforeEach(() => {
    sent = []
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      sent.push((JSON.parse(body) as { variables: { input: Sent } }).variables.input)
      return new Response(JSON.stringify({ data: { saveTargets: answers.shift() } }), { headers: { 'content-type': 'application/json' } })
    })
  })

  const saving = (draft: TargetDraft): ReturnType<typeof useSaving> => useSaving('plan', 'd', draft, () => TOWNS.map(({ code }) => code))
  const taken = (version: Draft): unknown => ({ version, problems: [] })
  const met = (current: Draft): unknown => ({ version: null, problems: [{ message: '', path: ['baseRevision'], current }] })

  it('keeps what was typed while the request was under way', async () => {
    const draft = open(stored(3, 'a 2024 5'))
    type(draft, 'a 2024', '7')
    answers = [taken(stored(4, 'a 2024 7'))]
    const under = saving(draft).save()
    type(draft, 'b 2024', '9')
    expect(await under).toBe(true)
    expect(sent[0]).toMatchObject({ baseRevision: 3, targets: [{ unit: 'a', value: '7' }] })
    expect(now(draft)).toBe('a7 b9')
    expect(draft.changed.value).toEqual([keyOf(target('b 2024'))])
  })

  it('takes in what meets nothing of ours, and stores both', async () => {
    const draft = open(stored(3, 'a 2024 5', 'b 2024 5'))
    type(draft, 'a 2024', '7')
    answers = [met(stored(4, 'a 2024 5', 'b 2024 8')), taken(stored(5, 'a 2024 7', 'b 2024 8'))]
    const keeping = saving(draft)
    expect(await keeping.save()).toBe(true)
    expect(sent[1]).toMatchObject({ baseRevision: 4, targets: [{ value: '7' }, { value: '8' }] })
    expect(keeping.taken.value).toMatchObject({ count: 1, by: 'Sun Li' })
  })

  it('asks where both changed one cell, and stores what was chosen', async () => {
    const draft = open(stored(3, 'a 2024 5', 'b 2024 5'))
    type(draft, 'a 2024', '7')
    type(draft, 'b 2024', '7')
    answers = [met(stored(4, 'a 2024 6', 'b 2024 8')), taken(stored(5, 'a 2024 6', 'b 2024 7'))]
    const keeping = saving(draft)
    expect(await keeping.save()).toBe(false)
    expect(keeping.meeting.value?.conflicts).toHaveLength(2)
    expect(now(draft)).toBe('a7 b7')
    await keeping.settle({ [keyOf(target('a 2024'))]: 'theirs', [keyOf(target('b 2024'))]: 'mine' })
    expect(sent[1]).toMatchObject({ baseRevision: 4, targets: [{ value: '6' }, { value: '7' }] })
    expect(keeping.meeting.value).toBeNull()
    expect(draft.changed.value).toEqual([])
  })

  it('shows a refusal at its target and loses nothing', async () => {
    const draft = open(stored(3, 'a 2024 5', 'b 2024 5'))
    type(draft, 'b 2024', '7')
    answers = [{ version: null, problems: [{ message: 'too large', path: ['targets', '1', 'value'] }] }]
    const keeping = saving(draft)
    expect(await keeping.save()).toBe(false)
    expect(keeping.refusals.value).toEqual([{ key: keyOf(target('b 2024')), message: 'too large' }])
    expect(now(draft)).toBe('a5 b7')
  })
})
