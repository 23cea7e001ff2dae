let last = 0

/** Ids for labels and descriptions; unique in the page. */
export function newFieldId(): string {
  return `f${++last}`
}
