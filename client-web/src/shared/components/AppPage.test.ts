import { afterEach, describe, expect, it } from 'vitest'
import { createCommentVNode, defineComponent, h, nextTick, ref } from 'vue'
import { mounted } from '@/shared/testing'
import AppPage from './AppPage.vue'
import SentenceHeading from './SentenceHeading.vue'

const known = ref(false)
const Page = defineComponent({
  setup: () => () => h(AppPage, { title: '2027年5月月报' }, { heading: () => [known.value ? h(SentenceHeading, { sentence: '12 项都填了' }) : createCommentVNode('v-if')] }),
})

let page: ReturnType<typeof mounted>
afterEach(() => page.leave())

const heads = (): string[] => [...page.root.querySelectorAll('h1')].map(({ textContent }) => textContent ?? '')

describe('a page', () => {
  it('is headed by its title until there is a sentence, and by that alone from then on', async () => {
    known.value = false
    page = mounted(Page)
    expect(heads()).toEqual(['2027年5月月报'])
    known.value = true
    await nextTick()
    expect(heads()).toEqual(['12 项都填了'])
  })
})
