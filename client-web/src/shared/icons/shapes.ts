import type { AccountIconName } from './accountShapes'
import type { OfficeIconName } from './officeShapes'

/** Shapes on a 24 grid, drawn with a 2 px line unless filled. Each state has its own, so that colour is never needed. */
export interface Shape {
  line?: string
  fill?: string
  dash?: string
  /** A line in the colour of the ground, on a filled shape. */
  cut?: string
}

const disc = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18'
const check = 'M7.5 12.2l3 3 6-6.4'
const octagon = 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z'
const cloud = 'M7 18.5a4.3 4.3 0 0 1-.6-8.5A6 6 0 0 1 18 9.6a4.5 4.5 0 0 1-.6 8.9z'
const mark = 'M12 7.5v5.5M12 16.4v.1'

const known = {
  pencil: { line: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5' },
  halfDisc: { line: disc + 'z', fill: 'M12 3a9 9 0 0 0 0 18z' },
  bentArrow: { line: 'M8.5 5L4 9.5 8.5 14M4.5 9.5h9a5 5 0 0 1 0 10H10' },
  discCheck: { fill: disc + 'z', cut: check },
  clock: { line: disc + 'zM12 7v5l3.5 2' },
  dashedRing: { line: disc + 'z', dash: '4 3.1' },
  crossedRing: { line: disc + 'zM6 18L18 6' },
  zeroRing: { line: disc + 'zM12 8a2.4 3.6 0 0 0 0 8 2.4 3.6 0 0 0 0-8' },
  phone: { line: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 17.8h2' },
  arrowUp: { line: 'M12 20V4.5M6 10.5l6-6 6 6' },
  arrowDown: { line: 'M12 4v12M6.5 11l5.5 5.5 5.5-5.5M5 20.5h14' },
  octagon: { line: octagon + mark },
  triangle: { line: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.1' },
  info: { line: disc + 'zM12 11v5.5M12 7.5v.1' },
  cloudCheck: { line: cloud + 'M9 13.7l2.1 2.1 4-4.2' },
  cloudStruck: { line: cloud + 'M4 4l16 17' },
  check: { line: 'M4.5 12.5l5 5L20 6.5' },
  chevronDown: { line: 'M6 9l6 6 6-6' },
  chevronsDown: { line: 'M6 5.5l6 6 6-6M6 12.5l6 6 6-6' },
  chevronRight: { line: 'M9 5.5l6.5 6.5L9 18.5' },
  chevronLeft: { line: 'M15 5.5L8.5 12l6.5 6.5' },
  calendar: { line: 'M5 5.5h14a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1zM4 10h16M8.5 3v4M15.5 3v4' },
  bars: { line: 'M3.5 20.5h17M6.5 17v-6M12 17V4.5M17.5 17V9' },
  person: { line: 'M12 4a3.8 3.8 0 1 0 0 7.6A3.8 3.8 0 0 0 12 4zM4.5 20.5a7.5 6 0 0 1 15 0' },
  page: { line: 'M6 3h8l4.5 4.5V21H6zM14 3v4.5h4.5M9 12.5h6.5M9 16.5h6.5' },
  key: { line: 'M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 12.2L19.5 4M16 7.5l3 3' },
  printer: { line: 'M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 14h10v6.5H7z' },
  download: { line: 'M12 4v11M7 10.5l5 5 5-5M4.5 19.5h15' },
  cross: { line: 'M6 6l12 12M18 6L6 18' },
  refresh: { line: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5' },
} satisfies Record<string, Shape>

export type IconName = keyof typeof known | AccountIconName | OfficeIconName

export const shapes: Partial<Record<IconName, Shape>> = known

/** Adds shapes that only some people's pages show. */
export function knowShapes(more: Partial<Record<IconName, Shape>>): void {
  Object.assign(shapes, more)
}
