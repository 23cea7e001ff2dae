import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../src/', import.meta.url))

/** The shortest names go where they are fetched most: to the frame and the form, then to every page, then to a clerk's; a further component of the office makes nobody's first page heavier. */
const FIRST = [/^(App|app\/|shared\/components\/|features\/reports\/form\/)/, /^shared\//, /^features\/(ledgers|me|reports|scores|session|signing|standing|viewer)\//]

/**
 * Names the scope of each component's styles by its place in the list of all components: "data-v-2k" instead of a hash of eight
 * digits, which no compression makes smaller and which stands at every rule.
 */
export function shortScopes(): (file: string) => string {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.vue')).sort(byPlace)
  const ids = new Map(files.map((name, index) => [name, index.toString(36)]))
  return (file) => ids.get(file.replace(/^.*?src\//, '')) ?? file.replace(/\W/g, '-')
}

function byPlace(one: string, other: string): number {
  return placeOf(one) - placeOf(other) || (one < other ? -1 : 1)
}

function placeOf(name: string): number {
  const place = FIRST.findIndex((some) => some.test(name))
  return place < 0 ? FIRST.length : place
}
