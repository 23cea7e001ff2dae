interface Parts {
  normalize: (values: string[]) => string
  interpolate: (value: unknown) => string
  named: (key: string) => unknown
  plural: (forms: string[]) => string
}

/** What the build makes of a message: plain text, or a function of its parts (see build/precompiledMessages.ts). */
export type Message = string | ((parts: Parts) => string)

/** English has two forms, "one | many" or "none | one | many"; Chinese has one. */
export function say(message: Message, values: Record<string, unknown>): string {
  if (typeof message === 'string') return message
  const count = Number(values['count'] ?? 0)
  return message({
    normalize: (parts) => parts.join(''),
    interpolate: (value) => (value === undefined || value === null ? '' : String(value)),
    named: (key) => values[key],
    plural: (forms) => (forms.length > 2 ? forms[Math.min(count, 2)] : forms[count === 1 ? 0 : 1]) ?? '',
  })
}
