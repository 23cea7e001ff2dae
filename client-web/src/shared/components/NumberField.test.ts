// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { requireMessages } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import NumberField from './NumberField.vue'

const typed = ref('')

const Field = defineComponent({
  props: { options: { type: Object, default: () => ({}) } },
  setup: (props) => () =>
    h(NumberField, { label: '开放许可', unit: '项', modelValue: typed.value, 'onUpdate:modelValue': (next: string) => (typed.value = next), ...props.options }),
})

let page: ReturnType<typeof mounted>

function open(options: Record<string, unknown> = {}): HTMLInputElement {
  page = mounted(Field, { options })
  return page.root.querySelector('input')!
}

async function type(input: HTMLInputElement, text: string): Promise<void> {
  input.dispatchEvent(new Event('focus'))
  input.value = text
  input.dispatchEvent(new Event('input'))
  await nextTick()
}

async function leave(input: HTMLInputElement): Promise<void> {
  input.dispatchEvent(new Event('blur'))
  await nextTick()
}

describe('the figure field', () => {
  beforeAll(() => requireMessages('shared'))
  beforeEach(() => (typed.value = ''))
  afterEach(() => page.leave())

  it('becomes a plain number on leaving and shows it grouped', async () => {
    const input = open()
    await type(input, '１，２３４')
    expect(typed.value).toBe('１，２３４')
    await leave(input)
    expect(typed.value).toBe('1234')
    expect(input.value).toBe('1,234')
  })

  it('keeps what is wrong and says what would be right', async () => {
    const input = open()
    await type(input, '0.5')
    expect(page.root.textContent).not.toContain('要填整数')
    await leave(input)
    expect(typed.value).toBe('0.5')
    expect(page.root.textContent).toContain('要填整数')
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  it('writes an explicit 0 by a press that stays pressed', async () => {
    open({ zeroable: true })
    const press = page.root.querySelector('button')!
    press.click()
    await nextTick()
    expect(typed.value).toBe('0')
    expect(press.getAttribute('aria-pressed')).toBe('true')
    press.click()
    await nextTick()
    expect(typed.value).toBe('')
  })

  it('offers a stock the level of the month before', async () => {
    open({ carry: '1172' })
    page.root.querySelector('button')!.click()
    await nextTick()
    expect(typed.value).toBe('1172')
  })

  it('asks for the number pad, with a point only where there are decimals', () => {
    expect(open().inputMode).toBe('numeric')
    page.leave()
    expect(open({ decimals: 2 }).inputMode).toBe('decimal')
  })
})
