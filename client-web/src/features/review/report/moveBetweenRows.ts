/** ↑ ↓ move between the return buttons of the lines, R presses the one in focus. */
export function moveBetweenRows(event: KeyboardEvent): void {
  const button = event.currentTarget as HTMLElement
  if (event.key === 'r' || event.key === 'R') return button.click()
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const all = [...document.querySelectorAll<HTMLElement>('button.return')]
  const next = all[all.indexOf(button) + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
