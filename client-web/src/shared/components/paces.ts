import type { Look } from './states'

/** Verdicts of the contract and the notes that stand in their place. */
export const paces = {
  DONE: { icon: 'discCheck', tone: 'good' },
  ON_PACE: { icon: 'check', tone: 'good' },
  BEHIND: { icon: 'chevronDown', tone: 'warn' },
  FAR_BEHIND: { icon: 'chevronsDown', tone: 'bad' },
  MET: { icon: 'discCheck', tone: 'good' },
  NOT_MET: { icon: 'chevronDown', tone: 'warn' },
  ZERO_REPORTED: { icon: 'zeroRing', tone: 'bad' },
  MISSING: { icon: 'dashedRing', tone: 'grey' },
  NOT_REPORTED: { icon: 'dashedRing', tone: 'grey' },
  NOT_APPLICABLE: { tone: 'grey' },
  NOT_COLLECTED: { tone: 'grey' },
  NO_TARGET: { tone: 'grey' },
  NO_OPENING_STOCK: { tone: 'grey' },
  NO_OFFICIAL_SPLIT: { tone: 'grey' },
  NO_DENOMINATOR: { tone: 'grey' },
  CARRIED_FORWARD: { tone: 'grey' },
} as const satisfies Record<string, Look>

export type PaceName = keyof typeof paces
