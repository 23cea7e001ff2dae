import type { StandingOfQuery } from '@/gql/standing'

export type Standing = StandingOfQuery['standing']
export type IndicatorStanding = Standing['indicators'][number]
export type Row = IndicatorStanding['rows'][number]

export interface RankedRow {
  row: Row
  rank: number | null
}

/** Ranked rows first, by rank; then those without one in official order. `group` keeps one peer group, with its own ranks. */
export function ranked(rows: readonly Row[], group: string | null): RankedRow[] {
  const shown = rows
    .filter(({ unit }) => group === null || unit.peerGroup === group)
    .map((row) => ({ row, rank: group === null ? row.line.rank : row.line.rankInPeerGroup }))
  const last = rows.length + 1
  return shown
    .map((entry, index) => ({ entry, index }))
    .sort((one, other) => (one.entry.rank ?? last) - (other.entry.rank ?? last) || one.index - other.index)
    .map(({ entry }) => entry)
}

/** Whether another row holds the same rank: 并列. */
export function tied(entry: RankedRow, all: readonly RankedRow[]): boolean {
  return entry.rank !== null && all.filter(({ rank }) => rank === entry.rank).length > 1
}

/** Whether the total has one target over the whole plan while the rows are counted by the year: then the two do not stand in one column. */
export function totalOfPlan({ total, rows }: IndicatorStanding): boolean {
  return total.meaning === 'CUMULATIVE' && rows.some(({ line }) => line.meaning !== 'CUMULATIVE')
}

/** Whether any form asks for it; a rule such as the number of staff is a target nobody reports each month. */
export function collected({ completeness }: IndicatorStanding): boolean {
  return completeness.expected > 0
}

/** Decomposed indicators carry the heat table and the ranking; the others are the unit's alone. */
export function decomposed({ childrenTarget }: IndicatorStanding): boolean {
  return childrenTarget !== null
}
