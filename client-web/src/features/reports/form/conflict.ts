import type { Content } from './entry'
import type { Conflict } from '../outgoing'

export type Choice = 'theirs' | 'yours'
export type Choices = Readonly<Record<string, Choice>>

export const placeOfText = (code: string): string => `text-${code}`

/** The places nobody has decided yet, in the order they were shown: lines by their code, then texts. */
export function undecided({ lines, texts }: Conflict, choices: Choices): string[] {
  const places = [...lines.map(({ indicator }) => indicator.code), ...texts.map(({ code }) => placeOfText(code))]
  return places.filter((place) => choices[place] === undefined)
}

/** The person's content with what the other wrote wherever that was chosen; a note goes with the value it explains. */
export function settled(content: Content, conflict: Conflict, choices: Choices): Content {
  const lines = { ...content.lines }
  for (const { indicator: { code }, theirs, theirStatus, theirNote } of conflict.lines) {
    if (choices[code] === 'theirs') lines[code] = { value: theirs ?? '', notApplicable: theirStatus === 'NOT_APPLICABLE', note: theirNote ?? '' }
  }
  const texts = { ...content.texts }
  for (const { code, theirs } of conflict.texts) {
    if (choices[placeOfText(code)] === 'theirs') texts[code] = theirs ?? ''
  }
  return { lines, texts }
}
