// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { FORM, SCREEN } from '@/shared/remembered'
import { current } from '@/shared/router'
import { session } from '@/shared/session'
import type { LastScreen } from '../lastScreen'
import { screenOf } from '../lastScreen'
import { keepScreen } from './keepScreen'

const line = (code: string) => `<li class="line"><button>本月无</button><input id="value-${code}" data-number-field><p data-late="">超</p></li>`
const section = (...codes: string[]) => `<section><ol>${codes.map(line).join('')}</ol></section>`
const kept = () => JSON.parse(localStorage.getItem(SCREEN) ?? 'null') as LastScreen | null

describe('what is kept of a form for its next opening', () => {
  beforeEach(() => {
    localStorage.clear()
    localStorage.setItem(FORM, '370402101/2026-10')
    session.viewer = { person: { id: 'li' } } as typeof session.viewer
    document.body.innerHTML = `<div id="app"><div data-late=""><form>${section('a', 'b')}${section('c', 'd')}${section('e')}</form></div></div>`
  })

  it('is its first lines with their figures, and nothing that comes later or acts', () => {
    document.querySelector('input')!.value = '12'
    keepScreen()
    const copy = document.createElement('div')
    copy.innerHTML = kept()!.html
    expect(kept()).toMatchObject({ of: screenOf('li'), lines: 3 })
    expect([...copy.querySelectorAll('input')].map(({ id, value }) => [id, value])).toEqual([['value-a', '12'], ['value-b', ''], ['value-c', '']])
    expect(copy.querySelectorAll('section')).toHaveLength(2)
    expect(copy.textContent).not.toContain('超')
    expect(copy.querySelectorAll('form, button:not([disabled])')).toHaveLength(0)
    expect(document.querySelectorAll('form button:not([disabled])')).toHaveLength(5)
  })

  it('is as it was when another page was opened, or this one put away', () => {
    keepScreen()
    document.querySelector('input')!.value = '7'
    window.dispatchEvent(new Event('pagehide'))
    expect(kept()?.html).toContain('value="7"')
    document.querySelector('input')!.value = '8'
    current.value = { ...current.value }
    expect(kept()?.html).toContain('value="8"')
    document.querySelector('input')!.value = '9'
    window.dispatchEvent(new Event('pagehide'))
    expect(kept()?.html).toContain('value="8"')
  })

  it('is nothing where no form stands', () => {
    document.getElementById('app')!.innerHTML = '<p>已交</p>'
    keepScreen()
    expect(kept()).toBeNull()
  })
})
