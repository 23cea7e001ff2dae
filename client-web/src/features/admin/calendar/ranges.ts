import type { CalendarDayFieldsFragment } from '@/gql/admin'

type Day = CalendarDayFieldsFragment

/** Days of one kind and name that follow one another. */
export interface Range {
  kind: Day['kind']
  name: string | null
  first: string
  last: string
}

const DAY = 86_400_000

/** Gathers the days of a year, which come by date, into as few ranges as say the same. */
export function rangesOf(days: readonly Day[]): Range[] {
  const ranges: Range[] = []
  for (const { day, kind, name } of days) {
    const open = ranges[ranges.length - 1]
    if (open && open.kind === kind && open.name === name && Date.parse(day) - Date.parse(open.last) === DAY) open.last = day
    else ranges.push({ kind, name, first: day, last: day })
  }
  return ranges
}
