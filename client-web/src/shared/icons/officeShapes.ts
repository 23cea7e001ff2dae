import type { Shape } from './shapes'

/** Shapes that a clerk's pages never show; they come with the pages of reviewers, leaders and administrators. */
export const officeShapes = {
  book: { line: 'M6 4h13v16H6a1.5 1.5 0 0 1-1.5-1.5v-13A1.5 1.5 0 0 1 6 4zM8.5 8.5h6.5M8.5 12h6.5M4.5 16.5H19' },
  flag: { line: 'M5.5 21V4h13l-3 4.5 3 4.5h-13' },
  search: { line: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3L20.5 20.5' },
  link: { line: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17' },
  people: { line: 'M9 5a3.3 3.3 0 1 0 0 6.6A3.3 3.3 0 0 0 9 5zM2.5 20a6.5 6 0 0 1 13 0M16 5.4a3.2 3.2 0 0 1 0 6M18 14.6a6 6 0 0 1 3.5 5.4' },
  inbox: { line: 'M4 14l2.5-9h11L20 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM4 14h4.5l1.5 2.5h4l1.5-2.5H20' },
  upload: { line: 'M12 16V5M7 9.5L12 4.5l5 5M4.5 15v4.5h15V15' },
  trail: { line: 'M5 6h.1M5 12h.1M5 18h.1M9.5 6H20M9.5 12H20M9.5 18H20' },
  call: { line: 'M5 4h4l1.5 5-2.5 1.7a12 12 0 0 0 5.3 5.3L15 13.5l5 1.5v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z' },
  copy: { line: 'M9 9h11v11H9zM15 9V4H4v11h5' },
  tree: { line: 'M9 3.5h6v4.5H9zM3.5 16h6v4.5h-6zM14.5 16h6v4.5h-6zM12 8v4M6.5 16v-4h11v4' },
  expand: { line: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5' },
  bookmark: { line: 'M7 4h10v16l-5-4-5 4z' },
  plus: { line: 'M12 5v14M5 12h14' },
  table: { line: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9' },
  lock: { line: 'M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3' },
} satisfies Record<string, Shape>

export type OfficeIconName = keyof typeof officeShapes
