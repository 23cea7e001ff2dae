/** What the build makes of a message: a text with {names} to fill, or one for each plural form (see build/precompiledMessages.ts). */
export type Message = string | readonly string[]

/** English has two forms, "one | many" or "none | one | many"; Chinese has one. */
export function say(message: Message, values: Record<string, unknown>): string {
  return formOf(message, Number(values['count'] ?? 0)).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

function formOf(message: Message, count: number): string {
  if (typeof message === 'string') return message
  return message[message.length > 2 ? Math.min(count, 2) : count === 1 ? 0 : 1] ?? ''
}
