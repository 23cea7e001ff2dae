// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { FORM, SCREEN } from '@/shared/remembered'
import { screenOf, showLastScreen } from './lastScreen'
import { opening } from './opening'

const FIELD = (id: string, value: string) => `<main><input id="${id}" data-number-field value="${value}"></main>`
const field = () => document.querySelector<HTMLInputElement>('[data-number-field]')
const app = () => document.getElementById('app')!
const heard: string[] = []

function keep(of = screenOf('li')): void {
  const kept = { of, html: FIELD('value-patents', '12'), lines: 3, styles: [], marks: [['data-text', 'large']] }
  localStorage.setItem(SCREEN, JSON.stringify(kept))
}

/** Until whoever watches the page has seen it: watchers are told in the order in which they began. */
async function stands(html: string): Promise<void> {
  await new Promise<void>((seen) => {
    const last = new MutationObserver(() => {
      last.disconnect()
      seen()
    })
    last.observe(app(), { childList: true })
    app().innerHTML = html
  })
}

describe('the first screen of a form that is opened again', () => {
  beforeEach(() => {
    localStorage.clear()
    localStorage.setItem(FORM, '370402101/2026-10')
    document.documentElement.removeAttribute('data-text')
    document.body.innerHTML = '<div id="app"><p class="opening">通报</p></div>'
    app().addEventListener('input', ({ target }) => heard.push((target as HTMLInputElement).value))
    heard.length = 0
    opening.lines = 1
  })

  it('stands as it was left, until the form does', async () => {
    keep()
    await showLastScreen('li')
    expect(field()?.value).toBe('12')
    expect([app().hidden, opening.lines, document.documentElement.getAttribute('data-text')]).toEqual([true, 3, 'large'])
    await stands('<main><div class="waiting"></div></main>')
    expect(app().hidden).toBe(true)
    await stands(FIELD('value-patents', '15'))
    expect(document.querySelectorAll('[data-number-field]')).toHaveLength(1)
    expect([app().hidden, field()?.value]).toEqual([false, '15'])
    expect(heard).toEqual([])
  })

  it('gives what was typed in it, and the place, to the form', async () => {
    keep()
    await showLastScreen('li')
    field()!.focus()
    field()!.value = '127'
    field()!.dispatchEvent(new Event('input', { bubbles: true }))
    await stands(FIELD('value-patents', '15'))
    expect(heard).toEqual(['127'])
    expect(app().contains(document.activeElement)).toBe(true)
    expect(field()?.value).toBe('127')
  })

  it('makes room for whatever else is shown, and what was typed waits for the form', async () => {
    keep()
    await showLastScreen('li')
    field()!.value = '127'
    field()!.dispatchEvent(new Event('input', { bubbles: true }))
    await stands('<main><p>打不开</p></main>')
    expect([app().hidden, field()]).toEqual([false, null])
    await stands(FIELD('value-patents', '15'))
    expect(heard).toEqual(['127'])
    await stands(FIELD('value-patents', '15'))
    expect(heard).toEqual(['127'])
  })

  it('is of one person, form, width and release', async () => {
    for (const of of [screenOf('wang'), screenOf('li').replace('2026-10', '2026-09'), screenOf('li').replace(String(innerWidth), '320'), `${screenOf('li')}new`]) {
      keep(of)
      await showLastScreen('li')
      expect(field()).toBeNull()
    }
  })
})
