// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { mounted } from '@/shared/testing'
import AppPage from './AppPage.vue'
import SentenceHeading from './SentenceHeading.vue'

const known = ref(false)
const Page = defineComponent({
  props: { place: { type: String, required: true } },
  setup: ({ place }) => () => h(AppPage, { title: '2027年5月月报' }, { [place]: () => (known.value ? [h(SentenceHeading, { sentence: '12 项都填了' })] : []) }),
})

let page: ReturnType<typeof mounted>
afterEach(() => page.leave())

const heads = (): string[] => [...page.root.querySelectorAll('h1')].map(({ textContent }) => textContent ?? '')

describe('a page', () => {
  it.each(['heading', 'default'])('is headed by its title until there is a sentence in its %s, and by that alone from then on', async (place) => {
    known.value = false
    page = mounted(Page, { place })
    expect(heads()).toEqual(['2027年5月月报'])
    known.value = true
    await nextTick()
    await nextTick()
    expect(heads()).toEqual(['12 项都填了'])
    known.value = false
    await nextTick()
    await nextTick()
    expect(heads()).toEqual(['2027年5月月报'])
  })
})
