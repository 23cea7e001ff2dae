import type { ShelfName } from './store'
import { attempt, forgetReads, inThisPage, step, textKey } from './store'

/** Clears a shelf of everybody's things, or of all but one person's. */
export async function clearShelf(name: ShelfName, but?: string): Promise<void> {
  forgetReads()
  const others = ([person]: [string, string]): boolean => person !== but
  const keys = ((await attempt(() => step(name, 'readonly', (store) => store.getAllKeys()))) ?? []) as Array<[string, string]>
  await Promise.all(keys.filter(others).map((key) => attempt(() => step(name, 'readwrite', (store) => store.delete(key)))))
  const mine = but === undefined ? '' : textKey(name, but)
  const inText = (await attempt(async () => Object.keys(localStorage))) ?? []
  for (const key of [...inText, ...inThisPage.keys()]) {
    if (!key.startsWith(textKey(name)) || (mine && key.startsWith(mine))) continue
    inThisPage.delete(key)
    await attempt(async () => localStorage.removeItem(key))
  }
}
