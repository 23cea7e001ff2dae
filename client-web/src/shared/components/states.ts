import type { IconName } from '@/shared/icons/shapes'

export type Tone = 'ink' | 'blue' | 'good' | 'warn' | 'bad' | 'grey'

export interface Look {
  icon?: IconName
  tone: Tone
}

/** Report states of the contract, what adds to them, and where a value is on its way. */
export const states = {
  NOT_STARTED: { icon: 'dashedRing', tone: 'grey' },
  DRAFT: { icon: 'pencil', tone: 'ink' },
  AWAITING_SIGN_OFF: { icon: 'halfDisc', tone: 'blue' },
  SIGN_OFF_RETURNED: { icon: 'bentArrow', tone: 'bad' },
  SUBMITTED: { icon: 'halfDisc', tone: 'blue' },
  RETURNED: { icon: 'bentArrow', tone: 'bad' },
  APPROVED: { icon: 'discCheck', tone: 'good' },
  WITHDRAWN: { icon: 'crossedRing', tone: 'ink' },
  LATE: { icon: 'clock', tone: 'warn' },
  MISSING: { icon: 'dashedRing', tone: 'grey' },
  ON_BEHALF: { tone: 'grey' },
  SUPPLEMENTARY: { tone: 'grey' },
  ON_DEVICE: { icon: 'phone', tone: 'ink' },
  WAITING: { icon: 'arrowUp', tone: 'warn' },
  SENT: { icon: 'arrowUp', tone: 'blue' },
  RECEIVED: { icon: 'discCheck', tone: 'good' },
  REFUSED: { icon: 'octagon', tone: 'bad' },
  UNFILLED: { icon: 'dashedRing', tone: 'ink' },
  TO_FIX: { icon: 'octagon', tone: 'bad' },
  TO_EXPLAIN: { icon: 'triangle', tone: 'warn' },
} as const satisfies Record<string, Look>

export type StateName = keyof typeof states
