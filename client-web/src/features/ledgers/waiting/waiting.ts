import { shallowRef } from 'vue'
import { personId } from '@/shared/session'
import type { KeptRecord, RecordOnPhone } from '../record/keptRecord'
import { dropRecord, keepRecord, loadRecord, recordsOnPhone } from '../record/keptRecord'

/** Records of the person that lie on this phone, on their way or come back. */
export const waiting = shallowRef<readonly RecordOnPhone[]>([])

/** Those that a page stands over: it sends and answers for them itself. */
export const attended = new Set<string>()

export async function readWaiting(): Promise<readonly RecordOnPhone[]> {
  waiting.value = await recordsOnPhone(personId.value)
  return waiting.value
}

const asideKey = (which: string, key: string): string => `${which}#${key}`

export function placeOf(which: string): { unit: string; indicator: string } {
  const [unit = '', indicator = ''] = which.replace(/#.*/, '').split('/')
  return { unit, indicator }
}

/** Makes room for the next one to be typed. */
export async function putAside(which: string, kept: KeptRecord): Promise<void> {
  if (!kept.pending) return
  await keepRecord(personId.value, asideKey(which, kept.pending.key), kept)
  await dropRecord(personId.value, which)
  await readWaiting()
}

/** Brings one that came back into the form, unless another one is being typed there. */
export async function takeBack({ which, kept }: RecordOnPhone): Promise<void> {
  const { unit, indicator } = placeOf(which)
  const form = `${unit}/${indicator}`
  if (which === form || (await loadRecord(personId.value, form))) return
  await keepRecord(personId.value, form, kept)
  await dropRecord(personId.value, which)
  await readWaiting()
}
