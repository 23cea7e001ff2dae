import type { Ref } from 'vue'
import { ref } from 'vue'

const query = typeof matchMedia === 'function' ? matchMedia('print, (min-width: 64rem)') : undefined
const wide = ref(query?.matches ?? false)

// Old WebViews know addListener only.
if (query) query.addListener(({ matches }) => (wide.value = matches))

/** True on a desktop: side bar instead of tab bar. And on paper, which is narrow: what is printed is the table. */
export function useWide(): Readonly<Ref<boolean>> {
  return wide
}
