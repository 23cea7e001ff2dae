import { forgetFiles, readFiles } from '@/shared/attachments/keptFiles'
import { personId } from '@/shared/session'
import { shelf } from '@/shared/store'
import type { KeptRecord } from './keptRecord'

const drafts = shelf<Partial<KeptRecord>>('drafts')

/** A form may have just chosen one that its record does not name yet; the phone's clock may be wrong. */
const GRACE = 86_400_000

/** Files that were taken out of a record go from the phone, unless the record was put aside with them or the district has it. */
export async function forgetUnowned(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  // Records typed and records put aside; reports name no files.
  const owned = new Set((await drafts.list(personId.value)).flatMap(({ value }) => value.files ?? []))
  const gone = (await readFiles()).filter(({ id, place }) => ids.includes(id) && !place && !owned.has(id))
  await forgetFiles(gone.map(({ id }) => id))
}

/** What a page that was killed left without a record. */
export async function tidyFiles(now: number = Date.now()): Promise<void> {
  const old = (await readFiles()).filter(({ keptAt }) => Math.abs(now - keptAt) > GRACE)
  await forgetUnowned(old.map(({ id }) => id))
}
