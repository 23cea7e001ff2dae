import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'

const PAUSE = 250

/** What is searched for while somebody types: the text, as soon as they pause. */
export function useTypedSearch(typed: Ref<string>, sought: (text: string) => string = (text) => text): Ref<string> {
  const search = ref('')
  let timer = 0
  watch(typed, (text) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => (search.value = sought(text).trim()), PAUSE)
  })
  onScopeDispose(() => window.clearTimeout(timer))
  return search
}
