import type { Content, Line } from './entry'
import { NOTHING } from './entry'
import type { LineStatus } from './lineStatus'
import { blocks, lineStatus } from './lineStatus'

export interface Progress {
  total: number
  /** Lines with something in them that can be sent. */
  filled: number
  /** Empty lines. */
  missing: number
  /** Lines that hold something that cannot be sent: not a number, 不涉及 without a reason. */
  wrong: number
  /** Returned lines nobody has touched since. */
  returned: number
  /** Codes of the lines to put right, in the order of the form. */
  toFix: readonly string[]
  /** The first odd line without a word about it; asked for once, never in the way. */
  toExplain: string | null
}

export function statuses(lines: readonly Line[], content: Content): Map<string, LineStatus> {
  return new Map(lines.map((line) => {
    const { code } = line.indicator
    return [code, lineStatus(line, content.lines[code] ?? NOTHING)]
  }))
}

export function progress(lines: readonly Line[], content: Content): Progress {
  const all = [...statuses(lines, content)]
  const count = (...wanted: LineStatus[]): number => all.filter(([, status]) => wanted.includes(status)).length
  return {
    total: all.length,
    filled: count('returned', 'odd', 'typed', 'received'),
    missing: count('empty'),
    wrong: count('refused', 'unreasoned'),
    returned: count('returned'),
    toFix: all.filter(([, status]) => blocks(status)).map(([code]) => code),
    toExplain: all.find(([, status]) => status === 'odd')?.[0] ?? null,
  }
}
