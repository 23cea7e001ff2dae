/** When a report came, by its place between the edges of the plot. All lengths are in letters. */
export interface Sent {
  name: string
  x: number
}

export type Side = 'right' | 'left'

export interface Placed {
  lane: number
  /** Where the name stands; null where no lane has room for it. */
  side: Side | null
}

/** Lanes that hold names; below them one of dots alone. */
export const LANES = 3

const RADIUS = 0.4
const GAP = 0.7
/** A Latin letter is little more than half as wide as a Chinese one. */
const LATIN = 0.6

type Span = readonly [from: number, to: number]

export function widthOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : LATIN), 0)
}

/** What a dot with its name takes of its lane. */
export function spanOf({ name, x }: Sent, side: Side | null): Span {
  const label = side === null ? 0 : GAP + widthOf(name)
  return side === 'left' ? [x - RADIUS - label, x + RADIUS] : [x - RADIUS, x + RADIUS + label]
}

/**
 * Names beside their dots, none over another and none over the line of the due date. What comes first is placed first; a name that
 * fits nowhere is left to the list below the plot.
 */
export function placed(sent: readonly Sent[], due: number, width: number): Placed[] {
  const lanes: Span[][] = Array.from({ length: LANES }, () => [])
  const free = ([from, to]: Span, lane: readonly Span[]): boolean =>
    from >= -RADIUS && to <= width && (to < due || from > due - RADIUS) && lane.every((taken) => to < taken[0] || from > taken[1])
  return sent.map((entry) => {
    for (const side of ['right', 'left'] as const) {
      const span = spanOf(entry, side)
      const lane = lanes.findIndex((taken) => free(span, taken))
      if (lane < 0) continue
      lanes[lane]?.push(span)
      return { lane, side }
    }
    return { lane: LANES, side: null }
  })
}
