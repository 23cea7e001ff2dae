import type { LedgerRecordFieldsFragment } from '@/gql/ledgers'

type Value = LedgerRecordFieldsFragment['values'][number]

export interface Difference {
  field: Value['field']
  before: string | null
  after: string | null
}

/** Fields in which a version differs from the one before it; of the first version none. */
export function differences(before: readonly Value[] | null, after: readonly Value[]): Difference[] {
  if (!before) return []
  const codes = [...new Set([...after, ...before].map(({ field }) => field.code))]
  return codes.flatMap((code) => {
    const old = before.find(({ field }) => field.code === code)
    const now = after.find(({ field }) => field.code === code)
    const field = now?.field ?? old?.field
    return field && old?.text !== now?.text ? [{ field, before: old?.text ?? null, after: now?.text ?? null }] : []
  })
}
