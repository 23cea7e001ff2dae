// Writes the service worker beside the pages, with the list of what a clerk's phone keeps: the entry, the pages of a clerk with all their
// late parts, and the words of both languages. The pages of the office are fetched as they are opened.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../codegen/sources.mjs'
import { pageStyles } from './pageStyles.mjs'

const OFFICE = 'src/app/office.ts'
const folder = join(root, process.argv[2] ?? 'target/classes/static')
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))

const files = [...gathered('index.html', new Set(pageStyles(folder)))].map((file) => `/${file}`).sort()
const entry = `/${manifest['index.html'].file}`
const page = readFileSync(join(folder, 'index.html'), 'utf8')
const source = readFileSync(join(root, 'build/serviceWorker.js'), 'utf8')
const version = createHash('sha256').update(source).update(page).update(files.join()).digest('hex').slice(0, 12)
const filled = { __FILES__: files, __ENTRY__: entry, __VERSION__: version }

writeFileSync(join(folder, 'sw.js'), source.replace(/__[A-Z]+__/g, (name) => JSON.stringify(filled[name])))
console.log(`sw.js keeps ${files.length} files for a clerk without a line`)

function gathered(name, found = new Set(), seen = new Set()) {
  if (seen.has(name) || name === OFFICE) return found
  seen.add(name)
  const { file, css = [], imports = [], dynamicImports = [] } = manifest[name]
  for (const one of [file, ...css]) found.add(one)
  for (const next of [...imports, ...dynamicImports]) gathered(next, found, seen)
  return found
}
