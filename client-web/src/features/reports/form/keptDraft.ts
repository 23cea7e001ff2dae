import type { Outgoing } from '../outgoing'
import type { Content, Report } from './entry'
import { draftedContent, fitted, isEmpty, submittedContent } from './entry'

/** What this phone keeps of one person's report. */
export interface KeptDraft {
  baseVersion: number
  content: Content
  /** Clock of the phone. */
  editedAt: number
  /** Whether something was typed that the server does not have. */
  dirty: boolean
  /** The server draft that holds the same, by its time; null when it never got there. */
  syncedAt: string | null
  /** How far the server's clock is ahead of the phone's, in milliseconds. */
  ahead: number
}

export interface Start {
  content: Content
  baseVersion: number
  from: 'version' | 'phone' | 'server'
  /** Somebody submitted a newer version since the draft was begun. */
  outdated: boolean
}

/** What waits in the outbox, as a draft: should the draft itself be gone, the form opens with it all the same. */
export function draftOf({ content, input: { baseVersion }, pressedAt }: Outgoing): KeptDraft {
  return { baseVersion, content, editedAt: pressedAt, dirty: false, syncedAt: null, ahead: 0 }
}

/**
 * What the form opens with: the newer of what the phone and the server keep, else what was submitted last. Where the two were
 * typed apart, on two phones, a line that is empty in the newer one comes from the other.
 */
export function startOf(report: Report, kept: KeptDraft | undefined): Start {
  const { draft } = report
  const elsewhere = draft && draft.savedAt !== kept?.syncedAt ? draftedContent(report, draft) : null
  if (kept && !spent(kept, report) && (!draft || phoneIsNewer(kept, draft.savedAt))) {
    const content = completed(fitted(report, kept.content.lines, kept.content.texts), elsewhere)
    return { content, baseVersion: kept.baseVersion, from: 'phone', outdated: kept.baseVersion < report.version }
  }
  if (draft) {
    const outdated = draft.baseVersion < report.version
    const content = completed(draftedContent(report, draft), kept?.dirty ? fitted(report, kept.content.lines, kept.content.texts) : null)
    return { content, baseVersion: draft.baseVersion, from: 'server', outdated }
  }
  return { content: submittedContent(report), baseVersion: report.version, from: 'version', outdated: false }
}

/** The draft went into a version from another device: the server had all of it, and it is gone there. */
function spent(kept: KeptDraft, report: Report): boolean {
  return !kept.dirty && kept.syncedAt !== null && report.draft === null && report.version > kept.baseVersion
}

function completed(content: Content, other: Content | null): Content {
  if (!other) return content
  const lines = Object.entries(content.lines).map(([code, entry]) => [code, isEmpty(entry) && !entry.note ? (other.lines[code] ?? entry) : entry])
  const texts = Object.entries(content.texts).map(([code, text]) => [code, text || (other.texts[code] ?? '')])
  return { lines: Object.fromEntries(lines), texts: Object.fromEntries(texts) }
}

function phoneIsNewer(kept: KeptDraft, savedAt: string): boolean {
  return kept.syncedAt === savedAt || kept.editedAt + kept.ahead >= Date.parse(savedAt)
}
