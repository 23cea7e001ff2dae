// Weighs what a clerk's phone downloads before 本月 stands (entry, page with its chunks, styles, Chinese messages), and what the
// form adds, which is fetched while the clerk reads.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../codegen/sources.mjs'

const LIMIT = 60_000
const FORM_LIMIT = 22_000
const folder = join(root, process.argv[2] ?? 'target/first-load')
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))

const MONTH = /^src\/(features\/reports\/month\/MonthPage\.vue|(shared|features\/reports)\/messages\.zh\.ts)$/
const FORM = /^src\/features\/reports\/form\/(ReportPage\.vue|messages\.zh\.ts)$/

function gather(name, files = new Set(), seen = new Set()) {
  if (seen.has(name)) return files
  seen.add(name)
  const { file, css = [], imports = [] } = manifest[name]
  for (const one of [file, ...css]) files.add(one)
  for (const next of imports) gather(next, files, seen)
  return files
}

function filesOf(wanted) {
  return new Set(Object.keys(manifest).filter(wanted).flatMap((name) => [...gather(name)]))
}

function weigh(files) {
  const weights = [...files].map((file) => [file, gzipSync(readFileSync(join(folder, file)), { level: 9 }).length])
  for (const [file, weight] of weights.sort((one, other) => other[1] - one[1])) console.log(`${String(weight).padStart(7)}  ${file}`)
  return weights.reduce((sum, [, weight]) => sum + weight, 0)
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB gzip`
const first = new Set(['index.html', ...filesOf((name) => manifest[name].isEntry || MONTH.test(name))])
const total = weigh(first)
console.log(`The clerk's first load: ${kilobytes(total)} in ${first.size} files, limit ${LIMIT / 1000} kB.`)
const added = weigh([...filesOf((name) => FORM.test(name))].filter((file) => !first.has(file)))
console.log(`The form adds ${kilobytes(added)}, limit ${FORM_LIMIT / 1000} kB.`)
if (total > LIMIT || added > FORM_LIMIT) process.exit(1)
