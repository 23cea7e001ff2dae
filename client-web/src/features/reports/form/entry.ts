import type { ReportFieldsFragment, ReportLineFieldsFragment } from '@/gql/reports'
import { typedAmount } from '@/shared/format/typedNumber'

export type Report = ReportFieldsFragment
export type Line = ReportLineFieldsFragment

/** What stands in a line of the form: the text as typed, so that nothing typed is ever lost. */
export interface Entry {
  value: string
  notApplicable: boolean
  note: string
  /** What the ledger put here last: a figure that is still the same follows the ledger. */
  ledger?: string
}

export interface Content {
  lines: Record<string, Entry>
  texts: Record<string, string>
}

export const NOTHING: Readonly<Entry> = { value: '', notApplicable: false, note: '' }

export function entryOf(line: Line): Entry {
  return { value: line.value ?? '', notApplicable: line.status === 'NOT_APPLICABLE', note: line.note ?? '' }
}

/** What was submitted last; empty before the first submission. */
export function submittedContent(report: Report): Content {
  return {
    lines: Object.fromEntries(report.lines.map((line) => [line.indicator.code, entryOf(line)])),
    texts: Object.fromEntries(report.texts.map(({ code, text }) => [code, text ?? ''])),
  }
}

/** What the server keeps of the person's typing. A line it does not name is empty, not as submitted. */
export function draftedContent(report: Report, draft: NonNullable<Report['draft']>): Content {
  const lines = new Map(draft.lines.map(({ indicator, value, notApplicable, note }) => [
    indicator,
    { value: value ?? '', notApplicable, note: note ?? '' },
  ]))
  const texts = new Map(draft.texts.map(({ code, text }) => [code, text]))
  return fitted(report, Object.fromEntries(lines), Object.fromEntries(texts))
}

/** Keeps what belongs to the form as it is now and gives every line of it a place. */
export function fitted(report: Report, lines: Record<string, Entry>, texts: Record<string, string>): Content {
  return {
    lines: Object.fromEntries(report.lines.map(({ indicator: { code } }) => [code, { ...NOTHING, ...lines[code] }])),
    texts: Object.fromEntries(report.texts.map(({ code }) => [code, texts[code] ?? ''])),
  }
}

/** The exact number, or null while there is none. */
export function amountOf(line: Line, entry: Entry): string | null {
  return typedAmount(entry, line.indicator.decimals)
}

export function isEmpty(entry: Entry): boolean {
  return !entry.notApplicable && entry.value.trim() === ''
}

/** The same report content: "1,234" and "1234" are, a different note is not. */
export function sameEntry(line: Line, one: Entry, other: Entry): boolean {
  const amounts = [amountOf(line, one), amountOf(line, other)]
  const sameValue = amounts[0] === null ? one.value.trim() === other.value.trim() : amounts[0] === amounts[1]
  return one.notApplicable === other.notApplicable && one.note.trim() === other.note.trim() && (sameValue || one.notApplicable)
}
