import { computed, nextTick, ref, shallowRef, watch } from 'vue'
import { isBlock, readBlock, writeBlock } from './block'
import type { Cell, Layout } from './layout'
import type { Selection } from './selection'
import { areaOf, at, following, holds, moved, within } from './selection'
import type { Typed } from './typing'

export interface GridActs {
  /** Cells that get a text, as one step. */
  write: (name: string, cells: readonly Typed[]) => void
  /** Whether what is typed cannot stand there. */
  refuses: (typed: Typed) => boolean
  /** What is being typed; null when nothing is. */
  typing: (typed: Typed | null) => void
  undo: () => void
  redo: () => void
  /** What a paste did. */
  pasted: (cells: number, beyond: number) => void
}

/** Keyboard, mouse and clipboard of a grid, by the grid pattern of WAI-ARIA: one cell has the focus, and in it a field. */
export function useGrid(layout: () => Layout, root: () => HTMLElement | null, acts: GridActs) {
  const selection = shallowRef<Selection>(at(0, 0))
  /** The text in the field while somebody edits; null while the keys move. */
  const typed = ref<string | null>(null)
  const refused = ref(false)

  const area = computed(() => areaOf(selection.value))
  const cell = computed<Cell | undefined>(() => layout().cells[selection.value.active.row]?.[selection.value.active.column])
  const place = computed(() => cell.value?.place ?? null)

  watch(
    () => [layout().indicator.code, layout().size.rows, layout().size.columns].join(),
    () => (selection.value = within(selection.value, layout().size)),
  )

  function field(): HTMLInputElement | null {
    return root()?.querySelector<HTMLInputElement>('input') ?? null
  }

  async function focus(): Promise<void> {
    await nextTick()
    const input = field()
    input?.focus()
    if (typed.value === null) input?.select()
    input?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function select(next: Selection): void {
    selection.value = next
    void focus()
  }

  function type(text: string | null): void {
    typed.value = text
    refused.value = false
    acts.typing(text !== null && place.value ? { place: place.value, text } : null)
  }

  /** Takes what was typed. `firmly`: not when it is impossible; then the person stays where the mistake is. */
  function take(firmly = false): boolean {
    if (typed.value === null) return true
    const given = place.value ? { place: place.value, text: typed.value } : null
    if (given && firmly && acts.refuses(given)) {
      refused.value = true
      return false
    }
    type(null)
    if (given) acts.write('type', [given])
    return true
  }

  function begin(): void {
    if (!place.value) return
    type(cell.value?.text ?? '')
    void nextTick(() => field()?.setSelectionRange(-1, -1))
  }

  function clear(): void {
    acts.write('clear', spots().flatMap(({ place: target }) => (target ? [{ place: target, text: '' }] : [])))
  }

  function spots(): Cell[] {
    const { top, left, bottom, right } = area.value
    return layout().cells.slice(top, bottom + 1).flatMap((cells) => cells.slice(left, right + 1))
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return
    const handled = typed.value === null ? onMoving(event) : onTyping(event)
    if (handled) event.preventDefault()
  }

  function onMoving(event: KeyboardEvent): boolean {
    const ctrl = event.ctrlKey || event.metaKey
    if (ctrl && ['z', 'y'].includes(event.key.toLowerCase())) {
      if (event.key.toLowerCase() === 'y' || event.shiftKey) acts.redo()
      else acts.undo()
      void focus()
      return true
    }
    if (event.key === 'Enter' || event.key === 'F2') begin()
    else if (event.key === 'Delete' || event.key === 'Backspace') clear()
    else {
      const next = moved(selection.value, { key: event.key, ctrl, shift: event.shiftKey }, layout().size)
      if (!next) return false
      select(next)
    }
    return true
  }

  function onTyping(event: KeyboardEvent): boolean {
    const { active } = selection.value
    if (event.key === 'Escape') {
      type(null)
      void focus()
    } else if (event.key === 'Enter') {
      if (take(true)) select(within(at(active.row + (event.shiftKey ? -1 : 1), active.column), layout().size))
    } else if (event.key === 'Tab') {
      const next = following(active, event.shiftKey, layout().size)
      // At either end Tab leaves the grid, as everywhere.
      if (next.active.row === active.row && next.active.column === active.column) return false
      if (take(true)) select(next)
    } else return false
    return true
  }

  function onPress(event: MouseEvent, row: number, column: number): void {
    if (event.button !== 0) return
    const { active, anchor } = selection.value
    const again = active.row === row && active.column === column && !event.shiftKey
    if (again && typed.value !== null) return
    event.preventDefault()
    if (again && event.detail > 1) {
      begin()
      return
    }
    take()
    select({ active: { row, column }, anchor: event.shiftKey ? anchor : { row, column } })
  }

  function onDrag(event: MouseEvent, row: number, column: number): void {
    if (event.buttons === 1 && typed.value === null) select({ ...selection.value, active: { row, column } })
  }

  function onCopy(event: ClipboardEvent): void {
    if (typed.value !== null) return
    const { top, left, bottom, right } = area.value
    const rows = layout().cells.slice(top, bottom + 1).map((cells) => cells.slice(left, right + 1).map(({ text }) => text))
    event.clipboardData?.setData('text/plain', writeBlock(rows))
    event.preventDefault()
    if (event.type === 'cut') clear()
  }

  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (typed.value !== null && !isBlock(text)) return
    event.preventDefault()
    type(null)
    const block = readBlock(text)
    const [only] = block.length === 1 && block[0]!.length === 1 ? block[0]! : []
    const { top, left } = area.value
    const all = only === undefined
      ? block.flatMap((cells, row) => cells.map((one, column) => ({ target: layout().cells[top + row]?.[left + column], text: one })))
      : spots().map((target) => ({ target, text: only }))
    const cells = all.flatMap(({ target, text: one }) => (target?.place ? [{ place: target.place, text: one }] : []))
    acts.write('paste', cells)
    acts.pasted(cells.length, all.filter(({ target }) => !target).length)
    if (only === undefined) {
      const end = { row: top + block.length - 1, column: left + Math.max(...block.map(({ length }) => length)) - 1 }
      selection.value = within({ anchor: { row: top, column: left }, active: end }, layout().size)
    }
    void focus()
  }

  return {
    selection,
    typed,
    refused,
    place,
    select,
    focus,
    type,
    take,
    onKey,
    onPress,
    onDrag,
    onCopy,
    onPaste,
    isActive: (row: number, column: number) => selection.value.active.row === row && selection.value.active.column === column,
    isSelected: (row: number, column: number) => holds(area.value, row, column),
  }
}

export type Grid = ReturnType<typeof useGrid>
