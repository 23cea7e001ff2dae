// Weighs what a clerk's phone downloads before the month and the form stand: entry, both pages with their chunks, styles, Chinese messages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../codegen/sources.mjs'

const LIMIT = 60_000
const folder = join(root, process.argv[2] ?? 'target/first-load')
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))

const PAGES = [/^src\/features\/reports\/.*Page\.vue$/]
const NOT_FIRST = /Print/
const MESSAGES = /^src\/(shared|features\/reports)\/messages\.zh\.ts$/

const wanted = Object.keys(manifest).filter(
  (name) =>
    manifest[name].isEntry || MESSAGES.test(name) || (PAGES.some((page) => page.test(name)) && !NOT_FIRST.test(name)),
)

function gather(name, files = new Set(), seen = new Set()) {
  if (seen.has(name)) return files
  seen.add(name)
  const { file, css = [], imports = [] } = manifest[name]
  for (const one of [file, ...css]) files.add(one)
  for (const next of imports) gather(next, files, seen)
  return files
}

const files = new Set(['index.html', ...wanted.flatMap((name) => [...gather(name)])])
const weights = [...files].map((file) => [file, gzipSync(readFileSync(join(folder, file)), { level: 9 }).length])
const total = weights.reduce((sum, [, weight]) => sum + weight, 0)

for (const [file, weight] of weights.sort((one, other) => other[1] - one[1])) console.log(`${String(weight).padStart(7)}  ${file}`)
console.log(`The clerk's first load: ${(total / 1000).toFixed(1)} kB gzip in ${weights.length} files, limit ${LIMIT / 1000} kB.`)
if (total > LIMIT) process.exit(1)
