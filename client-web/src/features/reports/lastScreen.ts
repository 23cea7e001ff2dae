import { FORM, read, SCREEN } from '@/shared/remembered'
import { opening } from './opening'

/** What the first screen of a form was when it was left: its lines, what they need to look as they did, and for whom that holds. */
export interface LastScreen {
  of: string
  html: string
  lines: number
  styles: readonly string[]
  marks: ReadonlyArray<readonly [string, string]>
}

export const FIELD = '[data-number-field]'
const WAITING = '.opening, .waiting, main:empty'

/** One person's form on this phone, as wide as it is now, in this release. */
export function screenOf(person: string): string {
  return [person, read(FORM), innerWidth, document.scripts[0]?.src].join()
}

/**
 * Shows the first screen of a form as it was left, until the form itself stands behind it: a slow phone takes a key long before. What is
 * typed meanwhile, and where, goes over into the form.
 */
export async function showLastScreen(person: string): Promise<void> {
  const kept = JSON.parse(read(SCREEN) ?? 'null') as LastScreen | null
  if (kept?.of !== screenOf(person)) return
  await Promise.all(kept.styles.map(styled))
  const app = document.getElementById('app')!
  if (app.querySelector(FIELD)) return
  opening.lines = kept.lines
  const screen = document.createElement('div')
  const typed: Record<string, string> = {}
  screen.innerHTML = kept.html
  screen.addEventListener('input', ({ target }) => {
    const { id, value } = target as HTMLInputElement
    typed[id] = value
  })
  for (const mark of kept.marks) document.documentElement.setAttribute(...mark)
  app.hidden = true
  app.after(screen)
  const path = location.pathname
  new MutationObserver((_, observer) => {
    const missing = location.pathname === path && !app.querySelector(FIELD)
    if (missing && app.querySelector(WAITING)) return
    const { id } = document.activeElement!
    app.hidden = false
    screen.remove()
    // Where something else stands, what was typed waits for the form.
    if (missing) return
    observer.disconnect()
    for (const [field, value] of Object.entries(typed)) takeOver(field, value)
    if (id) document.getElementById(id)?.focus()
  }).observe(app, { childList: true, subtree: true })
}

function takeOver(id: string, value: string): void {
  const field = document.getElementById(id) as HTMLInputElement | null
  if (!field) return
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Resolves when a style is there; nothing is shown without it. */
function styled(href: string): Promise<unknown> {
  const link = document.querySelector<HTMLLinkElement>(`link[href="${href}"]`) ?? document.head.appendChild(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }))
  return link.sheet ? Promise.resolve() : new Promise((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', reject)
  })
}
