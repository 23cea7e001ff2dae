import { language } from '@/shared/i18n'
import type { Line } from './entry'

export interface LineGroup {
  name: string
  lines: Line[]
}

/** The lines under their headings, in the order of the form. */
export function lineGroups(lines: readonly Line[]): LineGroup[] {
  const groups: LineGroup[] = []
  for (const line of lines) {
    const name = (language.value === 'en' && line.englishGroup) || line.group
    const last = groups[groups.length - 1]
    if (last?.name === name) last.lines.push(line)
    else groups.push({ name, lines: [line] })
  }
  return groups
}
