export interface Spot {
  readonly row: number
  readonly column: number
}

/** The cell with the focus, and the one from which the selection spans. */
export interface Selection {
  readonly active: Spot
  readonly anchor: Spot
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const PAGE = 10

export function at(row: number, column: number): Selection {
  return { active: { row, column }, anchor: { row, column } }
}

export function areaOf({ active, anchor }: Selection): Area {
  return {
    top: Math.min(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    bottom: Math.max(active.row, anchor.row),
    right: Math.max(active.column, anchor.column),
  }
}

export function holds({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

export function within({ active, anchor }: Selection, size: Size): Selection {
  return { active: fitting(active, size), anchor: fitting(anchor, size) }
}

/** Where a key leads, by the grid pattern of WAI-ARIA; null when it leads nowhere. Shift spans a selection from where it began. */
export function moved(selection: Selection, { key, ctrl, shift }: { key: string; ctrl: boolean; shift: boolean }, size: Size): Selection | null {
  if (ctrl && key.toLowerCase() === 'a') return { anchor: { row: 0, column: 0 }, active: { row: size.rows - 1, column: size.columns - 1 } }
  const next = target(selection.active, key, ctrl, size)
  if (!next) return null
  const active = fitting(next, size)
  return { active, anchor: shift ? selection.anchor : active }
}

function target({ row, column }: Spot, key: string, ctrl: boolean, { rows, columns }: Size): Spot | null {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: ctrl ? columns - 1 : column + 1 }
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: columns - 1 }
    case 'PageUp':
      return { row: row - PAGE, column }
    case 'PageDown':
      return { row: row + PAGE, column }
    default:
      return null
  }
}

/** The cell after this one, as Tab goes while typing: to the right, at the end of a row on to the next one. */
export function following({ row, column }: Spot, back: boolean, { rows, columns }: Size): Selection {
  const index = Math.max(0, Math.min(rows * columns - 1, row * columns + column + (back ? -1 : 1)))
  return at(Math.floor(index / columns), index % columns)
}

function fitting({ row, column }: Spot, { rows, columns }: Size): Spot {
  return { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) }
}
