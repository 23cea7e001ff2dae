import type { CorrectedReportFragment, CorrectReportInput } from '@/gql/corrections'
import { compare } from '@/shared/format/amount'
import { amount } from '@/shared/format/measure'
import type { Printed } from '@/shared/format/measure'
import { readNumber } from '@/shared/format/typedNumber'
import { t } from '@/shared/i18n'

export type Corrected = CorrectedReportFragment
export type Pending = NonNullable<Corrected['correction']>

/** What stands in a line of the correction, as typed. */
export interface TypedLine {
  value: string
  notApplicable: boolean
  note: string
}

export interface Typed {
  lines: Record<string, TypedLine>
  texts: Record<string, string>
}

/** What the person goes on from: the correction that waits or was returned, else what was approved. */
export function startOf(report: Corrected): Typed {
  const lines = report.correction?.lines ?? report.lines
  const texts = report.correction?.texts ?? report.texts
  return {
    lines: Object.fromEntries(lines.map(({ indicator, status, value, note }) => [indicator.code, { value: value ?? '', notApplicable: status === 'NOT_APPLICABLE', note: note ?? '' }])),
    texts: Object.fromEntries(texts.map(({ code, text }) => [code, text ?? ''])),
  }
}

/** Lines and texts that say something else than what was approved. */
export function changes(report: Corrected, typed: Typed): string[] {
  const lines = report.lines.filter(({ indicator: { code, decimals }, value, status, note }) => {
    const now = typed.lines[code]
    if (!now) return false
    const read = readNumber(now.value, decimals)
    const number = read.kind === 'value' && !now.notApplicable ? read.value : null
    const same = number === null || value === null ? number === value : compare(number, value) === 0
    return !same || now.notApplicable !== (status === 'NOT_APPLICABLE') || now.note.trim() !== (note ?? '')
  })
  const texts = report.texts.filter(({ code, text }) => (typed.texts[code] ?? '').trim() !== (text ?? ''))
  return [...lines.map(({ indicator }) => indicator.code), ...texts.map(({ code }) => code)]
}

/** The first line without a figure or a word; null when each has one. */
export function unsaid(report: Corrected, typed: Typed): string | null {
  return report.lines.find(({ indicator: { code, decimals } }) => {
    const now = typed.lines[code]
    return !now?.notApplicable && readNumber(now?.value ?? '', decimals).kind !== 'value'
  })?.indicator.code ?? null
}

export function inputOf(report: Corrected, typed: Typed, reason: string): Omit<CorrectReportInput, 'idempotencyKey'> {
  return {
    unit: report.unit.code,
    month: report.month,
    baseVersion: report.correction?.version ?? report.version,
    reason: reason.trim(),
    lines: report.lines.map(({ indicator: { code, decimals } }) => {
      const { value, notApplicable, note } = typed.lines[code] ?? { value: '', notApplicable: false, note: '' }
      const read = readNumber(value, decimals)
      return { indicator: code, value: !notApplicable && read.kind === 'value' ? read.value : null, notApplicable, note: note.trim() || null }
    }),
    texts: Object.entries(typed.texts).map(([code, text]) => ({ code, text })),
  }
}

/** A value that tells 未报, 0 and 不涉及 apart. */
export function said(status: string, value: string | null, indicator: Pick<Printed, 'kind' | 'decimals'>): string {
  if (value !== null) return amount(value, indicator)
  return t(status === 'NOT_APPLICABLE' ? 'pace.NOT_APPLICABLE' : 'pace.NOT_REPORTED')
}
