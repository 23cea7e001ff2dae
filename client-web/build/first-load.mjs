// Weighs what a clerk's phone downloads for each of its pages, opened directly with nothing kept, in scripts and styles: the entry, the page
// with the parts it stands on, its styles, the Chinese messages. What is fetched after an act, or while the clerk reads, is not
// counted; the first-load journey measures the same in a browser.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../codegen/sources.mjs'
import { pageStyles } from './pageStyles.mjs'

const LIMIT = 60_000
const folder = join(root, process.argv[2]?.startsWith('-') ? 'target/first-load' : (process.argv[2] ?? 'target/first-load'))
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))

const TABS = 'src/app/TabBar.vue'
const messages = (...features) => features.map((feature) => `src/${feature}/messages.zh.ts`)
const pages = {
  'sign-in': ['src/features/session/SignInPage.vue', ...messages('shared', 'features/session')],
  'this month': ['src/features/reports/month/MonthPage.vue', TABS, ...messages('shared', 'features/reports', 'features/reports/month')],
  'the form': ['src/features/reports/form/ReportPage.vue', 'src/features/reports/form/ReportForm.vue', ...messages('shared', 'features/reports', 'features/reports/form')],
  'a report, read': ['src/features/reports/form/ReportPage.vue', 'src/features/reports/reading/ReportReading.vue', TABS, ...messages('shared', 'features/reports', 'features/reports/reading')],
  ledgers: ['src/features/ledgers/pages.ts', 'src/features/ledgers/LedgersEntry.vue', 'src/features/ledgers/LedgersPage.vue', TABS, ...messages('shared', 'features/ledgers')],
  'a ledger': ['src/features/ledgers/pages.ts', 'src/features/ledgers/LedgersEntry.vue', 'src/features/ledgers/LedgerPage.vue', TABS, ...messages('shared', 'features/ledgers')],
  'a new record': ['src/features/ledgers/pages.ts', 'src/features/ledgers/LedgersEntry.vue', 'src/features/ledgers/record/NewRecordPage.vue', ...messages('shared', 'features/ledgers', 'features/ledgers/record')],
  'a record, read': ['src/features/ledgers/pages.ts', 'src/features/ledgers/LedgersEntry.vue', 'src/features/ledgers/reading/RecordPage.vue', TABS, ...messages('shared', 'features/ledgers', 'features/ledgers/record', 'features/ledgers/reading')],
  me: ['src/features/me/MePage.vue', TABS, ...messages('shared', 'features/me')],
}

function gather(name, files = new Set(), seen = new Set()) {
  if (seen.has(name)) return files
  seen.add(name)
  const { file, css = [], imports = [] } = manifest[name] ?? missing(name)
  for (const one of [file, ...css]) files.add(one)
  for (const next of imports) gather(next, files, seen)
  return files
}

function missing(name) {
  throw new Error(`${name} is no file of its own in this build: the list of pages in build/first-load.mjs is out of date`)
}

const weights = new Map()
function weigh(file) {
  if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(join(folder, file)), { level: 9 }).length)
  return weights.get(file)
}

let heaviest = 0
for (const [page, names] of Object.entries(pages)) {
  const files = [...new Set([...pageStyles(folder), ...['index.html', 'src/app/start.ts', ...names].flatMap((name) => [...gather(name)])])].sort((one, other) => weigh(other) - weigh(one))
  const total = files.reduce((sum, file) => sum + weigh(file), 0)
  heaviest = Math.max(heaviest, total)
  console.log(`${page}: ${(total / 1000).toFixed(1)} kB gzip in ${files.length} files`)
  if (process.argv.includes('--files')) for (const file of files) console.log(`${String(weigh(file)).padStart(8)}  ${file}`)
}
console.log(`Limit ${LIMIT / 1000} kB each.`)
if (heaviest > LIMIT) process.exit(1)
