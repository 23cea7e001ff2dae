/** Points as people type them, with full-width signs and any minus; null where it is no number, which the server then says. */
export function typedPoints(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/[\s,+]/g, '')
  return /^-?\d+(\.\d{1,4})?$/.test(text) ? text : null
}
