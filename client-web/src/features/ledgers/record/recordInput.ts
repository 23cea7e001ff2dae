import type { LedgerValueInput } from '@/gql/ledgers'
import { newIdempotencyKey } from '@/shared/random'
import type { Field } from '../ledger'
import type { KeptRecord, Values } from './keptRecord'

/** What is sent: every field that is asked for, in its order; the empty ones say nothing. */
export function sentValues(fields: readonly Field[], values: Values): LedgerValueInput[] {
  return fields.flatMap(({ code }) => (values[code]?.trim() ? [{ field: code, value: values[code] }] : []))
}

/** The same content keeps its key until an answer came; other content is another thing. */
export function pendingFor(values: Values, before: KeptRecord['pending']): NonNullable<KeptRecord['pending']> {
  const same = before !== null && JSON.stringify(before.values) === JSON.stringify(values)
  return same ? before : { key: newIdempotencyKey(), values: { ...values } }
}

interface Said {
  readonly message: string
  readonly path: readonly string[]
}

/** Sentences by field, and those that concern no field shown. */
export function problemsOf(problems: readonly Said[], fields: readonly Field[]): { at: Record<string, string>; general: string } {
  const at: Record<string, string> = {}
  const general: string[] = []
  for (const { message, path } of problems) {
    const field = fields.find(({ code }) => path.includes('values') && path.includes(code))
    if (field) at[field.code] ??= message
    else general.push(message)
  }
  return { at, general: general.join(' ') }
}

/** Required fields that say nothing, before anything is sent. */
export function missingIn(fields: readonly Field[], values: Values): Field[] {
  return fields.filter(({ code, required, role }) => (required || role === 'COUNTED_ON') && !values[code]?.trim())
}

export const recordFieldId = (code: string): string => `record-${code}`
