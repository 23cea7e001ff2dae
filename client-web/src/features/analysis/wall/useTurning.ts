import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'

const PAUSE = 12_000
/** Smaller than this nobody reads it from afar; then it is cut at the side instead. */
const SMALLEST = 0.5
/** What is seen whole or not at all. */
const WHOLE = '.row, .tile, .card, tbody tr, .all > *'

/** Where pages begin in what is longer than its place: no line is cut in two. Each part is as far down as it is seen, from the top of all. */
export function pagesOf(parts: ReadonlyArray<{ top: number; bottom: number }>, height: number): number[] {
  const starts = [0]
  for (const { top, bottom } of parts) {
    const start = starts[starts.length - 1] ?? 0
    if (bottom - start > height + 1 && top > start) starts.push(top)
  }
  return starts
}

/** What is wider than its place is made smaller; what is longer is shown page by page. Answers with the page that is seen, of how many. */
export function useTurning(box: Ref<HTMLElement | null>, content: Ref<HTMLElement | null>, changes: () => unknown): { page: Ref<number>; pages: Ref<number> } {
  const page = ref(1)
  const pages = ref(1)
  let starts = [0]

  function fit(): void {
    if (!box.value || !content.value) return
    const style = content.value.style as CSSStyleDeclaration & { zoom: string }
    style.zoom = '1'
    style.transform = ''
    const wide = Math.max(content.value.scrollWidth, ...[...content.value.querySelectorAll<HTMLElement>('.table-band')].map(({ scrollWidth }) => scrollWidth))
    style.zoom = String(Math.max(SMALLEST, Math.min(1, box.value.clientWidth / wide)))
    const { top } = content.value.getBoundingClientRect()
    const parts = [...content.value.querySelectorAll(WHOLE)].map((one) => one.getBoundingClientRect()).map((one) => ({ top: one.top - top, bottom: one.bottom - top }))
    starts = pagesOf(parts, box.value.clientHeight)
    pages.value = starts.length
    show(Math.min(page.value, pages.value))
  }

  /** The lines of the next page are not seen below. */
  function show(next: number): void {
    page.value = next
    if (!box.value || !content.value) return
    const start = starts[next - 1] ?? 0
    const end = starts[next]
    const zoom = Number((content.value.style as CSSStyleDeclaration & { zoom: string }).zoom)
    content.value.style.transform = start > 0 ? `translateY(${-start / zoom}px)` : ''
    box.value.style.clipPath = end === undefined ? '' : `inset(0 0 ${Math.max(0, box.value.clientHeight - (end - start))}px 0)`
  }

  const timer = setInterval(() => show((page.value % pages.value) + 1), PAUSE)
  window.addEventListener('resize', fit)
  watch([box, content, changes], fit, { flush: 'post', immediate: true })
  onScopeDispose(() => {
    clearInterval(timer)
    window.removeEventListener('resize', fit)
  })
  return { page, pages }
}
