import { changedKeys } from './grid/merge'
import type { Entry, Indicator } from './grid/entry'
import { keyOf } from './grid/entry'
import type { Place } from '@/shared/store'
import { shelf } from '@/shared/store'

/** What this device keeps of one person's work at a draft. */
export interface KeptTargets {
  /** The stored draft it goes back to. */
  readonly revision: number
  readonly base: readonly Entry[]
  readonly entries: readonly Entry[]
  /** Indicators the entries speak of, those that are not stored yet included. */
  readonly indicators: readonly Indicator[]
  readonly editedAt: number
  /** Which tab wrote it. */
  readonly by: string
}

const kept = shelf<KeptTargets>('drafts')

const keyFor = (plan: string, number: number): string => `plan/${plan}/${number}`

export function keptTargets(person: string, plan: string, number: number): Promise<KeptTargets | undefined> {
  return kept.get(person, keyFor(plan, number))
}

export function keepTargets(person: string, plan: string, number: number, targets: KeptTargets): Promise<Place> {
  return kept.put(person, keyFor(plan, number), targets)
}

export function forgetTargets(person: string, plan: string, number: number): Promise<void> {
  return kept.remove(person, keyFor(plan, number))
}

/** What lies on this device of a draft, by the plan and the version it was worked on. */
export interface LeftTargets {
  readonly plan: string
  readonly number: number
  readonly targets: KeptTargets
}

/** All that this person changed on this device and did not store. */
export async function leftTargets(person: string): Promise<LeftTargets[]> {
  const found = (await kept.list(person)).flatMap(({ key, value }) => {
    const [, plan, number] = /^plan\/(.+)\/(\d+)$/.exec(key) ?? []
    return plan && unsaved(value) > 0 ? [{ plan, number: Number(number), targets: value }] : []
  })
  return found.sort((one, other) => other.targets.editedAt - one.targets.editedAt)
}

/** How many targets were changed on this device and not stored. */
export function unsaved({ base, entries }: KeptTargets): number {
  return changedKeys(byKey(base), byKey(entries)).length
}

export function byKey(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]))
}
