/** Ids by which a line's field and note are found: the links of the summary lead there. */
export const fieldId = (code: string): string => `value-${code}`
export const noteId = (code: string): string => `note-${code}`

/** Leads to a line: into the note where a word is asked for, otherwise into the figure. */
export function goTo(code: string, note = false): void {
  const target = document.getElementById((note && noteId(code)) || fieldId(code)) ?? document.getElementById(fieldId(code))
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'center' })
}
