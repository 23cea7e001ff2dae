import { watch } from 'vue'
import { onMoments } from '@/shared/moments'
import { FORM, read, SCREEN, write } from '@/shared/remembered'
import { current } from '@/shared/router'
import { personId } from '@/shared/session'
import type { LastScreen } from '../lastScreen'
import { FIELD, screenOf } from '../lastScreen'

/** Lines that fill the first screen of a tall phone. */
const LINES = 3

/** Keeps the first screen of the form that stands: now, whenever the page may be put away, and when another is opened. */
export function keepScreen(): void {
  const stop = onMoments({ back: () => undefined, leaving: save })
  const left = watch(current, () => [save, stop, left].forEach((act) => act()), { flush: 'sync' })
  save()
}

function save(): void {
  const app = document.getElementById('app')
  if (!app?.querySelector(FIELD) || read(FORM) === null) return
  const html = firstScreen(app)
  const kept: LastScreen = { of: screenOf(personId.value), html: html.innerHTML, lines: html.querySelectorAll('li.line').length, styles: stylesOf(html), marks: marks() }
  write(SCREEN, html.querySelector(FIELD) ? JSON.stringify(kept) : null)
}

/** What stands at once when the form opens, with the figures as typed; what it needs its files for does nothing yet. */
function firstScreen(app: HTMLElement): HTMLElement {
  const copy = app.cloneNode(true) as HTMLElement
  const typed = app.querySelectorAll<HTMLInputElement>(FIELD)
  copy.querySelectorAll(FIELD).forEach((field, index) => field.setAttribute('value', typed[index]!.value))
  const lines = [...copy.querySelectorAll('li.line')]
  const late = [...copy.querySelectorAll('[data-late] [data-late]'), ...lines.slice(LINES)]
  for (const part of late) part.remove()
  for (const group of copy.querySelectorAll('form > *')) if (!group.querySelector('li.line')) group.remove()
  for (const button of copy.querySelectorAll('button')) button.disabled = true
  for (const form of copy.querySelectorAll('form')) form.replaceWith(...form.childNodes)
  return copy
}

/** The files with a rule for something of it. */
function stylesOf(html: HTMLElement): string[] {
  const says = (rule: CSSRule): boolean => ('selectorText' in rule ? concerns(html, String(rule.selectorText)) : 'cssRules' in rule && [...(rule as CSSMediaRule).cssRules].some(says))
  return [...document.styleSheets].filter(({ href, cssRules }) => href && [...cssRules].some(says)).map(({ href }) => new URL(href!).pathname)
}

function concerns(html: HTMLElement, selector: string): boolean {
  return html.querySelector(selector) !== null || document.documentElement.matches(selector)
}

/** Theme and size of the text. */
function marks(): LastScreen['marks'] {
  return [...document.documentElement.attributes].map(({ name, value }) => [name, value] as const)
}
