import { ReportFormDocument, SubmitReportDocument } from '@/gql/reports'
import { keepAnswer, recallAnswer } from '@/shared/answers'
import { asFailure } from '@/shared/composables/useQuery'
import { loadDraft, removeDraft, saveDraft } from '@/shared/drafts'
import type { Month } from '@/shared/format/month'
import { fromAnyPage, isHere } from '@/shared/fromAnyPage'
import type { RequestFailure } from '@/shared/graphql'
import { execute, signedInAgain } from '@/shared/graphql'
import { lookForRelease, outdated } from '@/shared/release'
import { inRounds, tellTabs } from '@/shared/rounds'
import { personId } from '@/shared/session'
import type { Content, Report } from '../form/entry'
import type { KeptDraft } from '../form/keptDraft'
import type { DraftKeeping } from '../form/useDraftKeeping'
import type { Outgoing, Refused } from '../outgoing'
import { listeners, outbox, outgoingOf, readOutbox, underWay } from '../outgoing'
import { delayAfter, missOf, nextOf, outcomeOf } from './decisions'
import { keepMonth } from './keepMonth'
import { outgoingFor } from './submission'
import { wholeReport } from './wholeReport'

/** How long a draft may take to reach the server. */
const PATIENCE = 5_000

/** Keys of those whose drafts are on their way. */
const held = new Set<string>()

let misses = 0

/** Sends what waits, in order. */
export const send = inRounds('outbox', {
  left: async () => nextOf(await readOutbox(), held) !== undefined,
  sendAll,
  pause: () => delayAfter(misses),
})

/** From here on the outbox empties itself, whichever page stands. */
export function startOutbox(): void {
  fromAnyPage(send)
}

/**
 * Puts a report into the outbox; from then on it is sent until the district answers. First its draft is brought to the server: one
 * that arrived after its report would be taken for a newer one.
 */
export async function enqueue(report: Report, content: Content, baseVersion: number, draftSaved: () => Promise<void>): Promise<void> {
  const one = outgoingFor(report, content, baseVersion, await readOutbox(), Date.now())
  held.add(one.key)
  try {
    await put(personId.value, one)
    tellTabs()
    await draftSaved()
  } finally {
    held.delete(one.key)
  }
}

/** Takes a report out of the outbox again; what was typed stays as a draft. */
export async function putAside(unit: string, month: string): Promise<void> {
  await remove(personId.value, unit, month)
  tellTabs()
}

/** The same was submitted by somebody else: that is the report. The draft is brought up to it on the server, and gone from here. */
export async function letStand({ unit: { code }, month }: Report, keeping: DraftKeeping, version: number): Promise<void> {
  keeping.baseVersion.value = version
  keeping.touched()
  await keeping.flush(PATIENCE)
  keeping.stop()
  await removeDraft({ person: personId.value, unit: code, month })
  await putAside(code, month)
}

async function sendAll(person: string): Promise<void> {
  const tried = new Set(held)
  for (let next = nextOf(await readOutbox(), tried); next; next = nextOf(await readOutbox(), tried)) {
    tried.add(next.key)
    if (!isHere(person)) return
    if (!(await deliver(person, next))) return
  }
}

/** Answers whether the next one may follow. */
async function deliver(person: string, one: Outgoing): Promise<boolean> {
  underWay.value = one.key
  try {
    if (!one.sent) await put(person, { ...one, sent: true })
    const answer = await execute(SubmitReportDocument, { input: { ...one.input, idempotencyKey: one.key } }, { quietly: true })
    misses = 0
    const outcome = outcomeOf(answer.submitReport, one.input)
    if (outcome.kind === 'accepted') await accept(person, one, await wholeReport(outcome.report))
    else await refuse(person, one, outcome.refused)
    return true
  } catch (problem) {
    return await missed(person, one, asFailure(problem))
  } finally {
    underWay.value = null
    tellTabs()
  }
}

async function missed(person: string, one: Outgoing, { code }: RequestFailure): Promise<boolean> {
  const miss = missOf(code)
  switch (miss) {
    case 'noLine':
    case 'later':
      misses++
      return miss === 'later'
    case 'signedOut':
      if (document.visibilityState === 'visible' && (await signedInAgain())) void send()
      return false
    case 'misunderstood':
      await lookForRelease()
      if (outdated.value) return false
      break
    case 'refused':
      break
  }
  await refuse(person, one, { kind: 'failure', code })
  return true
}

/** The person decides, in the form; until then it waits and lets the others pass. */
async function refuse(person: string, one: Outgoing, refused: Refused): Promise<void> {
  if (outgoingOf(one.unit.code, one.month)?.key === one.key) await put(person, { ...one, sent: true, refused })
}

async function accept(person: string, one: Outgoing, report: Report): Promise<void> {
  const { unit, month } = one
  const now = outgoingOf(unit.code, month)
  if (now && now.key !== one.key) {
    // Submitted again with other figures meanwhile: those are the next version.
    await put(person, { ...now, input: { ...now.input, baseVersion: report.version } })
    return
  }
  const after = [...listeners].map((listener) => listener({ unit: unit.code, month, report }))
  await letGo(person, one, report.version)
  await keepReport(report)
  for (const proceed of after) proceed()
  await remove(person, unit.code, month)
}

/** The draft has become a version. What was typed since stays, as a draft of the next one. */
async function letGo(person: string, { unit, month, content }: Outgoing, version: number): Promise<void> {
  const key = { person, unit: unit.code, month }
  const kept = (await loadDraft<KeptDraft>(key))?.content
  if (!kept || JSON.stringify(kept.content) === JSON.stringify(content)) return removeDraft(key)
  await saveDraft(key, { ...kept, baseVersion: version, dirty: true })
}

/** What the phone shows without a line is as the server has it now. */
async function keepReport(report: Report): Promise<void> {
  const which = { unit: report.unit.code, month: report.month }
  const before = await recallAnswer(ReportFormDocument, which)
  await keepAnswer(ReportFormDocument, which, { report, viewer: before?.answer.viewer ?? null })
  void keepMonth(which.unit)
}

const keyOf = (unit: string, month: Month): string => `${unit}/${month}`

async function put(person: string, one: Outgoing): Promise<void> {
  await outbox.put(person, keyOf(one.unit.code, one.month), one)
  await readOutbox()
}

async function remove(person: string, unit: string, month: Month): Promise<void> {
  await outbox.remove(person, keyOf(unit, month))
  await readOutbox()
}
