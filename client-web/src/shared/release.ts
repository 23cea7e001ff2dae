import { ref } from 'vue'

/** The first file of this page; a page that names another one is of another release. */
export const entry = document.querySelector('script[type=module]')?.getAttribute('src') ?? ''

/** The server has a newer client than this page: parts of it may be gone, and some requests no longer understood. */
export const outdated = ref(false)

/** Asked when a part of the page did not arrive, or a request was not understood. Without a line nothing is decided. */
export async function lookForRelease(): Promise<void> {
  try {
    const page = await (await fetch('/index.html', { cache: 'no-store' })).text()
    if (page.includes('id="app"') && !page.includes(entry)) outdated.value = true
  } catch {
    // No line: the page is as good as it was.
  }
}

/** Makes room for a new page at an address, or answers that it may not; said once the rest of the first page has come. */
export const renewal = { to: (_path: string): boolean => false }
