import { watch } from 'vue'
import { LedgersOfDocument } from '@/gql/ledgers'
import { keep } from '@/features/reports/outbox/keepMonth'
import { recallAnswer } from '@/shared/answers'
import { personId, session } from '@/shared/session'

/** Asked for once a day: what a ledger asks for seldom changes. */
const OLD = 12 * 3_600_000

/** From here on the phone knows the ledgers of whoever is here. */
export function startLedgerKeeping(): void {
  watch(personId, (person) => person && void keepLedgers(), { immediate: true })
}

/** A thing is recorded where it happens, also without a line and on a phone that never opened the ledgers. */
export async function keepLedgers(now: number = Date.now()): Promise<void> {
  const { grants = [], reportingMonth: month = '' } = session.viewer ?? {}
  for (const { role, unit } of grants) {
    if (role !== 'CLERK' || !month) continue
    const which = { unit: unit.code, month }
    const kept = await recallAnswer(LedgersOfDocument, which)
    if (!kept || Math.abs(now - kept.at) > OLD) await keep(LedgersOfDocument, which)
  }
}
