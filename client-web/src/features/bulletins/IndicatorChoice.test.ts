// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { requireMessages } from '@/shared/i18n'
import { mounted } from '@/shared/testing'
import IndicatorChoice from './IndicatorChoice.vue'

const INDICATORS = [
  { value: 'patents', label: '专利' },
  { value: 'trademarks', label: '商标' },
  { value: 'trainings', label: '培训' },
]
const codes = ref<readonly string[]>([])
const Choice = defineComponent({ setup: () => () => h(IndicatorChoice, { label: '指标', indicators: INDICATORS, most: 2, modelValue: codes.value, 'onUpdate:modelValue': (next: readonly string[]) => (codes.value = next) }) })

let page: ReturnType<typeof mounted>
const offered = (): string[] => [...page.root.querySelectorAll('option')].map((option) => option.value)

beforeAll(() => requireMessages('bulletins'))

beforeEach(() => {
  codes.value = ['trainings', 'gone']
  page = mounted(Choice)
})

afterEach(() => page.leave())

async function choose(code: string): Promise<void> {
  const select = page.root.querySelector('select')!
  select.value = code
  select.dispatchEvent(new Event('change'))
  await nextTick()
}

it('names what was chosen in its order, and by its code what is in the catalogue no more', () => {
  expect([...page.root.querySelectorAll('li .name')].map(({ textContent }) => textContent)).toEqual(['培训', 'gone'])
  expect(offered(), 'as many as there may be').toEqual([])
})

it('what is taken away can be chosen again, and comes last', async () => {
  page.root.querySelector<HTMLButtonElement>('li button')!.click()
  await nextTick()
  expect(codes.value).toEqual(['gone'])
  expect(offered()).toEqual(['', 'patents', 'trademarks', 'trainings'])
  await choose('trademarks')
  expect(codes.value).toEqual(['gone', 'trademarks'])
})
