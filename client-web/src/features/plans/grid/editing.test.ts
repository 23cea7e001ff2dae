import { describe, expect, it } from 'vitest'
import type { Editing } from './editing'
import { beginning, edited, redone, replaced, undone } from './editing'
import type { Entries, Entry } from './entry'
import { keyOf } from './entry'
import { entries, LICENCES, target, unitOf } from './testing'
import { typedInto } from './typing'

const base = entries(target('a 2024 5'), target('b 2024 5'))
const values = ({ entries: all }: Editing): string => [...all.values()].map(({ unit, value, typed }) => `${unit}${typed ?? value}`).sort().join(' ')

function type(editing: Editing, line: string): Editing {
  const [where, text = ''] = line.split('=')
  const change = typedInto({ place: target(where!), text }, { indicator: LICENCES, entries: editing.entries, base, unit: unitOf })
  return edited(editing, { name: 'type', changes: change ? [change] : [] })
}

describe('undo', () => {
  it('takes steps back one by one and forward again', () => {
    let editing = type(type(beginning(base), 'a 2024=7'), 'c 2024=9')
    expect(values(editing)).toBe('a7 b5 c9')
    editing = undone(editing)
    expect(values(editing)).toBe('a7 b5')
    editing = undone(undone(editing))
    expect(values(editing)).toBe('a5 b5')
    editing = redone(redone(redone(editing)))
    expect(values(editing)).toBe('a7 b5 c9')
  })

  it('forgets what was undone once something else is done', () => {
    const editing = type(undone(type(beginning(base), 'a 2024=7')), 'a 2024=8')
    expect(values(redone(editing))).toBe('a8 b5')
  })

  it('takes a whole paste, clearing or split back at once', () => {
    const keys = [...base.keys()]
    const cleared = edited(beginning(base), { name: 'clear', changes: keys.map((key) => ({ key, before: base.get(key)!, after: null })) })
    expect(values(cleared)).toBe('')
    expect(values(undone(cleared))).toBe('a5 b5')
  })

  it('brings back the words of a target that was cleared', () => {
    const worded = entries(target('a 2024 5', LICENCES, { quote: 'as printed', source: 'annex', departments: ['office'] }))
    const cleared = type(beginning(worded), 'a 2024=')
    expect(values(cleared)).toBe('')
    expect([...undone(cleared).entries.values()][0]).toEqual([...worded.values()][0])
  })

  it('makes one step of a text that is typed letter by letter', () => {
    const [key, entry] = [...base][0]!
    const write = (editing: Editing, quote: string): Editing =>
      edited(editing, { name: `quote ${key}`, changes: [{ key, before: editing.entries.get(key)!, after: { ...editing.entries.get(key)!, quote } }] }, true)
    const editing = write(write(write(beginning(base), 'x'), 'xy'), 'xyz')
    expect(editing.done).toHaveLength(1)
    expect(undone(editing).entries.get(key)).toEqual(entry)
  })

  it('takes back only what was done here when somebody else’s changes came in', () => {
    const mine = type(beginning(base), 'a 2024=7')
    const theirs: Entries = new Map([...mine.entries, [keyOf(target('b 2024')), target('b 2024 6')] as [string, Entry]])
    expect(values(undone(replaced(mine, theirs)))).toBe('a5 b6')
  })

  it('does nothing where there is nothing', () => {
    const editing = beginning(base)
    expect(undone(editing)).toBe(editing)
    expect(redone(editing)).toBe(editing)
    expect(edited(editing, { name: 'type', changes: [] })).toBe(editing)
  })
})
