import type { SourceRowFilter, SourceRowState } from '@/gql/lists'

/** `VANISHED` is no state: a row that the last whole list had no more stands as it stood. */
export interface Filter {
  state: SourceRowState | 'VANISHED' | ''
  unit: string
  search: string
}

export const UNFILTERED: Filter = { state: '', unit: '', search: '' }

export function filterOf({ state, unit, search }: Filter): SourceRowFilter {
  return {
    state: state === '' || state === 'VANISHED' ? null : state,
    vanished: state === 'VANISHED' ? true : null,
    unit: unit || null,
    search: search.trim() || null,
  }
}
