import type { Content } from './entry'
import { NOTHING } from './entry'
import type { Conflict } from '../outgoing'

export type Choice = 'theirs' | 'yours'
export type Choices = Readonly<Record<string, Choice>>

/** The lines nobody has decided yet, in the order they were shown. */
export function undecided(conflict: Conflict, choices: Choices): string[] {
  return conflict.lines.map(({ indicator }) => indicator.code).filter((code) => choices[code] === undefined)
}

/** The person's content with the other's value wherever that was chosen; the person's notes stay with the person's values. */
export function settled(content: Content, conflict: Conflict, choices: Choices): Content {
  const lines = { ...content.lines }
  for (const line of conflict.lines) {
    const { code } = line.indicator
    if (choices[code] !== 'theirs') continue
    const notApplicable = line.theirStatus === 'NOT_APPLICABLE'
    lines[code] = { ...(lines[code] ?? NOTHING), value: line.theirs ?? '', notApplicable }
  }
  return { ...content, lines }
}
