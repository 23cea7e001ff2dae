import type { HistoricalFigureFilter } from '@/gql/admin'
import type { Month } from '@/shared/format/month'

/** What an office looks for; empty where anything goes. */
export interface Wanted {
  search: string
  indicator: string
  fromYear: string
  toYear: string
  own: boolean
}

export const ANYTHING: Wanted = { search: '', indicator: '', fromYear: '', toYear: '', own: false }

/** The filter of the contract: years are those of the figures' own months. */
export function filterOf({ search, fromYear, toYear, own }: Wanted): HistoricalFigureFilter {
  return { search: search || null, from: fromYear ? `${fromYear}-01` : null, to: toYear ? `${toYear}-12` : null, own }
}

export function isNarrow(wanted: Wanted): boolean {
  return wanted.own || [wanted.search, wanted.indicator, wanted.fromYear, wanted.toYear].some(Boolean)
}

/** The years an office may have figures of, the newest first. */
export function years(now: Month): string[] {
  const newest = Number(now.slice(0, 4))
  return Array.from({ length: 20 }, (_, back) => String(newest - back))
}
