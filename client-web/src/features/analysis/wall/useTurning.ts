import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'

const PAUSE = 12_000
/** How large things are drawn: as large as they fit; smaller than the last nobody reads from afar, so what is longer turns its pages, and what is wider is cut at the side. */
const SIZES = [2, 1.75, 1.5, 1.25, 1, 0.9, 0.8, 0.7, 0.6, 0.5]
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

/** What stands in a panel is drawn as large as it fits, and shown page by page where it is too long. Answers with the page that is seen, of how many. */
export function useTurning(box: Ref<HTMLElement | null>, content: Ref<HTMLElement | null>, changes: () => unknown): { page: Ref<number>; pages: Ref<number> } {
  const page = ref(1)
  const pages = ref(1)
  let starts = [0]
  let size = 1

  function fit(): void {
    if (!box.value || !content.value) return
    const place = box.value
    const style = content.value.style as CSSStyleDeclaration & { zoom: string }
    style.transform = ''
    size = SIZES.find((one) => {
      style.zoom = String(one)
      return place.scrollWidth <= place.clientWidth && (one <= 1 || place.scrollHeight <= place.clientHeight)
    }) ?? size
    starts = pagesOf(partsOf(place, content.value), place.clientHeight)
    pages.value = starts.length
    show(Math.min(page.value, pages.value))
  }

  /** The lines of the next page are not seen below. */
  function show(next: number): void {
    page.value = next
    if (!box.value || !content.value) return
    const start = starts[next - 1] ?? 0
    const end = starts[next]
    content.value.style.transform = start > 0 ? `translateY(${-start / size}px)` : ''
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

/** Browsers differ in whether they tell the places of what is drawn larger as it is seen. */
function partsOf(box: HTMLElement, content: HTMLElement): Array<{ top: number; bottom: number }> {
  const all = content.getBoundingClientRect()
  const seen = content.clientHeight > 0 && box.scrollHeight > box.clientHeight ? box.scrollHeight / all.height : 1
  return [...content.querySelectorAll(WHOLE)].map((one) => one.getBoundingClientRect()).map((one) => ({ top: (one.top - all.top) * seen, bottom: (one.bottom - all.top) * seen }))
}
