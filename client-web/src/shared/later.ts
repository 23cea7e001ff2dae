import type { Component, FunctionalComponent } from 'vue'
import { h, shallowRef } from 'vue'
import { asking } from './graphql'
import { lookForRelease } from './release'
import { failed } from './router'

type Part = { default: Component }

/** Parts that came with their page. */
const there = new WeakMap<() => Promise<Part>, Component>()

const FIRST = 1_500
const LAST = 60_000
const PATIENCE = 6_000

/**
 * A part of a page that is fetched when it is first shown; `meanwhile` stands in its place with the same properties. Should it not
 * arrive, the page says so and offers it again with all others that are missing, or itself anew if the part belongs to a release gone by;
 * what stands and what was typed stay. Shown on another page later it is fetched again too. What it draws says `data-late`.
 */
export function later<P extends Part>(load: () => Promise<P>, meanwhile?: Component): P['default'] {
  const part = shallowRef(there.get(load))
  let asked = false
  async function fetch(): Promise<void> {
    asking.count++
    try {
      part.value = (await load()).default
    } catch {
      asked = false
      void lookForRelease()
      failed.value = () => {
        failed.value = null
        ask()
      }
    } finally {
      asking.count--
    }
  }
  // What is there stands first.
  function ask(): void {
    asked = true
    setTimeout(() => void fetch())
  }
  const shown: FunctionalComponent = (props, { slots }) => {
    if (!part.value && !failed.value && !asked) ask()
    const now = part.value ?? meanwhile
    return now && h(now, { 'data-late': '', ...props }, slots)
  }
  shown.inheritAttrs = false
  return shown
}

/** Fetches a part with its page, which then stands at once. */
export async function fetchFirst(load: () => Promise<Part>): Promise<void> {
  there.set(load, (await load()).default)
}

/**
 * Fetches what may be wanted next while the person reads, again and again until it is there: the line may be gone by then. What does not
 * come may be gone with its release, and the page says so. For a while it lets go first what the page itself has asked for. Each is asked
 * for when nothing else is to be done: together they would keep a cheap phone from taking a key.
 */
export function fetchMeanwhile(loads: ReadonlyArray<() => Promise<unknown>>, pause = FIRST, patience = PATIENCE): void {
  setTimeout(async () => {
    if (asking.count > 0 && patience > 0) return fetchMeanwhile(loads, FIRST, patience - FIRST)
    const missed: Array<() => Promise<unknown>> = []
    const under: Array<Promise<unknown>> = []
    for (const load of loads) {
      await spareTime()
      under.push(load().catch(() => missed.push(load)))
    }
    await Promise.all(under)
    if (missed.length === 0) return
    void lookForRelease()
    fetchMeanwhile(missed, Math.min(2 * pause, LAST))
  }, pause)
}

/** Resolves when the page is at rest, where the browser can tell, and soon in any case: a busy phone never is. */
function spareTime(): Promise<unknown> {
  return new Promise((go) => window.requestIdleCallback?.(go, { timeout: FIRST }) ?? setTimeout(go))
}
