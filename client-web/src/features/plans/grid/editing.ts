import type { Entries, Entry } from './entry'

export interface Change {
  readonly key: string
  readonly before: Entry | null
  readonly after: Entry | null
}

/** One step of undo: all that one act changed, a paste or a split included. */
export interface Step {
  /** What was done; the same name without a break in between goes into one step. */
  readonly name: string
  readonly changes: readonly Change[]
}

export interface Editing {
  readonly entries: Entries
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

const MOST_STEPS = 500

export function beginning(entries: Entries): Editing {
  return { entries, done: [], undone: [] }
}

/** Typing on at one text, letter by letter, is one step: its name says which text. */
export function edited(editing: Editing, { name, changes }: Step, flowing = false): Editing {
  if (changes.length === 0) return editing
  const last = editing.done[editing.done.length - 1]
  const goesOn = flowing && last?.name === name && editing.undone.length === 0
  const step = goesOn ? { name, changes: joined(last.changes, changes) } : { name, changes }
  const before = goesOn ? editing.done.slice(0, -1) : editing.done.slice(-MOST_STEPS + 1)
  return { entries: patched(editing.entries, changes), done: [...before, step], undone: [] }
}

export function undone(editing: Editing): Editing {
  const step = editing.done[editing.done.length - 1]
  if (!step) return editing
  return { entries: patched(editing.entries, step.changes.map(turned)), done: editing.done.slice(0, -1), undone: [...editing.undone, step] }
}

export function redone(editing: Editing): Editing {
  const step = editing.undone[editing.undone.length - 1]
  if (!step) return editing
  return { entries: patched(editing.entries, step.changes), done: [...editing.done, step], undone: editing.undone.slice(0, -1) }
}

/** Other people's or tabs' changes come in beside the steps: undoing takes back only what was done here. */
export function replaced(editing: Editing, entries: Entries): Editing {
  return { ...editing, entries }
}

function turned({ key, before, after }: Change): Change {
  return { key, before: after, after: before }
}

function joined(first: readonly Change[], then: readonly Change[]): Change[] {
  const all = new Map(first.map((change) => [change.key, change]))
  for (const change of then) all.set(change.key, { ...change, before: all.get(change.key)?.before ?? change.before })
  return [...all.values()]
}

function patched(entries: Entries, changes: readonly Change[]): Entries {
  const next = new Map(entries)
  for (const { key, after } of changes) {
    if (after) next.set(key, after)
    else next.delete(key)
  }
  return next
}
