import type { Row } from '../rows'

/** What the district decides about a row. */
export interface Act {
  kind: 'REASSIGN' | 'SETTLE' | 'REMOVE'
  row: Row
}

export const ACTS: ReadonlyArray<Act['kind']> = ['SETTLE', 'REASSIGN', 'REMOVE']
