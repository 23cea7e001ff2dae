// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { requireMessages } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import UnitFinder from './UnitFinder.vue'

const UNITS = [
  { code: '370402101', name: '税郭镇', englishName: null, level: 'TOWNSHIP', parent: { name: '市中区', englishName: null } },
  { code: '370402102', name: '孟庄镇', englishName: null, level: 'TOWNSHIP', parent: { name: '市中区', englishName: null } },
]
const code = ref('')
const asked: unknown[] = []

const Field = defineComponent({ setup: () => () => h(UnitFinder, { label: '单位', modelValue: code.value, 'onUpdate:modelValue': (next: string) => (code.value = next) }) })

let page: ReturnType<typeof mounted>
let input: HTMLInputElement

beforeAll(() => requireMessages('admin'))

beforeEach(() => {
  vi.useFakeTimers()
  code.value = ''
  asked.length = 0
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { variables } = JSON.parse(body) as { variables: { search?: string; code?: string } }
    asked.push(variables)
    const data = variables.code ? { orgUnit: UNITS.find((unit) => unit.code === variables.code) } : { orgUnits: { edges: UNITS.filter(({ name }) => name.includes(variables.search ?? '')).map((node) => ({ node })), pageInfo: { hasNextPage: false } } }
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/graphql-response+json' } })
  })
  page = mounted(Field)
  input = page.root.querySelector('input')!
})

afterEach(() => {
  page.leave()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400)
  await nextTick()
}

async function type(text: string): Promise<void> {
  input.value = text
  input.dispatchEvent(new Event('input'))
  await settle()
}

async function press(key: string): Promise<void> {
  input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await settle()
}

describe('UnitFinder', () => {
  it('asks the server once for what was typed, and says how many there are', async () => {
    await type('税')
    expect(asked).toContainEqual({ search: '税', first: 10 })
    expect(page.root.querySelectorAll('[role=option]').length).toBe(1)
    expect(input.getAttribute('aria-expanded')).toBe('true')
    expect(page.root.querySelector('[role=status]')!.textContent).toContain('1')
  })

  it('chooses by arrow keys and Enter, and closes', async () => {
    await type('镇')
    await press('ArrowDown')
    const active = input.getAttribute('aria-activedescendant')
    expect(page.root.querySelector(`#${active}`)!.textContent).toContain('孟庄镇')
    await press('Enter')
    expect(code.value).toBe('370402102')
    expect(input.value).toBe('孟庄镇')
    expect(input.getAttribute('aria-expanded')).toBe('false')
  })

  it('says again what holds when nothing was chosen', async () => {
    code.value = '370402101'
    await settle()
    expect(input.value).toBe('税郭镇')
    await type('孟')
    await press('Escape')
    expect(input.value).toBe('税郭镇')
    expect(code.value).toBe('370402101')
  })
})
