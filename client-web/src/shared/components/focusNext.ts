/** Enter leads to the next figure of the page; after the last one the field is left and the keypad closes. */
export function focusNext(event: KeyboardEvent): void {
  const field = event.target as HTMLInputElement
  const scope = field.closest('form') ?? document.querySelector('main') ?? document.body
  const fields = Array.from(scope.querySelectorAll<HTMLInputElement>('[data-number-field]:not([readonly])'))
  const next = fields[fields.indexOf(field) + 1]
  if (!next) {
    field.blur()
    return
  }
  next.focus()
  next.select()
  next.scrollIntoView({ block: 'center' })
}
