import { language } from '@/shared/i18n'
import type { Line } from './entry'

export interface LineGroup {
  name: string
  lines: Line[]
}

/** The lines under their headings: each heading stands once, where its first line does. */
export function lineGroups(lines: readonly Line[]): LineGroup[] {
  const groups = new Map<string, LineGroup>()
  for (const line of lines) {
    const name = (language.value === 'en' && line.englishGroup) || line.group
    const group = groups.get(name) ?? { name, lines: [] }
    groups.set(name, group)
    group.lines.push(line)
  }
  return [...groups.values()]
}
