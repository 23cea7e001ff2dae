import { newIdempotencyKey } from '@/shared/random'
import type { Content, Report } from '../form/entry'
import { amountOf, NOTHING } from '../form/entry'
import type { Outgoing, Submission } from '../outgoing'

/** The content as it is sent; the same content is the same text, whatever was typed in between. */
export function submission(report: Report, content: Content, baseVersion: number): Submission {
  const lines = report.lines.map((line) => {
    const entry = content.lines[line.indicator.code] ?? NOTHING
    const note = entry.note.trim() || null
    const { code } = line.indicator
    return entry.notApplicable
      ? { indicator: code, notApplicable: true, note }
      : { indicator: code, value: amountOf(line, entry), notApplicable: false, note }
  })
  const texts = report.texts.flatMap(({ code }) => {
    const text = content.texts[code]?.trim() ?? ''
    return text ? [{ code, text }] : []
  })
  return { unit: report.unit.code, month: report.month, baseVersion, lines, texts }
}

/**
 * What goes into the outbox. One key for one content: kept while the content is the same, new as soon as it differs; and what waits
 * already keeps its turn.
 */
export function outgoingFor(report: Report, content: Content, baseVersion: number, before: readonly Outgoing[], now: number): Outgoing {
  const input = submission(report, content, baseVersion)
  const earlier = before.find(({ unit, month }) => unit.code === report.unit.code && month === report.month)
  const same = earlier !== undefined && JSON.stringify(earlier.input) === JSON.stringify(input)
  const { code, name, englishName } = report.unit
  return {
    unit: { code, name, englishName },
    month: report.month,
    order: earlier?.order ?? Math.max(0, ...before.map(({ order }) => order)) + 1,
    key: same ? earlier.key : newIdempotencyKey(),
    input,
    content: JSON.parse(JSON.stringify(content)) as Content,
    pressedAt: now,
    sent: same && earlier.sent,
    refused: null,
  }
}
