import type { SubmitReportInput } from '@/gql/reports'
import type { Content, Report } from './entry'
import { draftedContent, fitted, submittedContent } from './entry'

/** A submission under way. Its key stays until an answer came, so that a lost reply never makes a second version. */
export interface Pending {
  key: string
  input: Omit<SubmitReportInput, 'idempotencyKey'>
  since: number
}

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
  pending: Pending | null
}

export interface Start {
  content: Content
  baseVersion: number
  from: 'version' | 'phone' | 'server'
  /** Somebody submitted a newer version since the draft was begun. */
  outdated: boolean
}

/** What the form opens with: the newer of what the phone and the server keep, else what was submitted last. */
export function startOf(report: Report, kept: KeptDraft | undefined): Start {
  const { draft } = report
  if (kept && !spent(kept, report) && (!draft || phoneIsNewer(kept, draft.savedAt))) {
    const content = fitted(report, kept.content.lines, kept.content.texts)
    return { content, baseVersion: kept.baseVersion, from: 'phone', outdated: kept.baseVersion < report.version }
  }
  if (draft) {
    const outdated = draft.baseVersion < report.version
    return { content: draftedContent(report, draft), baseVersion: draft.baseVersion, from: 'server', outdated }
  }
  return { content: submittedContent(report), baseVersion: report.version, from: 'version', outdated: false }
}

/** The draft went into a version from another device: the server had all of it, and it is gone there. */
function spent(kept: KeptDraft, report: Report): boolean {
  return !kept.dirty && !kept.pending && kept.syncedAt !== null && report.draft === null && report.version > kept.baseVersion
}

function phoneIsNewer(kept: KeptDraft, savedAt: string): boolean {
  return kept.syncedAt === savedAt || kept.editedAt + kept.ahead >= Date.parse(savedAt)
}
