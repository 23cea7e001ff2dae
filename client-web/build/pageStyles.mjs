import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The styles that the built page names itself; the bundler's manifest does not know of them. */
export function pageStyles(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  return [...page.matchAll(/"\/(assets\/[^"]+\.css)"/g)].map(([, file]) => file)
}
