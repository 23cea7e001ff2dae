// Walks every journey of this folder: `*.journey.mjs`, each exporting an object of named async functions (stage) => …
// Each lane has a browser of its own and walks its files one after the other, beside the other lanes. A file exports its `lane`, or is of
// the first:
//   office    what a clerk, a reviewer and an administrator do together
//   papers    files, plans, prints, accounts
//   towns     clerks on bad lines: its towns are its own
//   restarts  the server ends, or starts on another day: it has one of its own
//   anywhere  everybody looks and changes nothing: whichever lane is through with its own takes the next journey
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../codegen/sources.mjs'
import { launch } from './support/browser.mjs'
import { startServer } from './support/server.mjs'

const LANES = ['office', 'papers', 'towns']
const only = process.argv[2] ?? ''
const pictures = join(root, 'target/journeys')
mkdirSync(pictures, { recursive: true })
const names = readdirSync(join(root, 'journeys')).filter((name) => name.endsWith('.journey.mjs') && name.includes(only)).sort()
const files = await Promise.all(names.map(async (file) => ({ file, lane: 'office', ...(await import(pathToFileURL(join(root, 'journeys', file)))) })))

let passed = 0
let failed = 0

async function walk({ browser, server }, file, name, journey) {
  const begun = Date.now()
  const said = (word, more = '') => console.log(`  ${word} ${file}: ${name} (${Math.round((Date.now() - begun) / 1000)} s)${more}`)
  try {
    await journey({ browser, server, url: server.url })
    passed++
    said('ok   ')
  } catch (problem) {
    failed++
    said('FAIL ', `\n${problem.stack}`)
    await keepPictures(browser, name)
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()))
  }
}

/** What every open page showed when it went wrong. */
async function keepPictures(browser, name) {
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(pictures, `${name.replace(/\W+/g, '-')}-${index}.png`) }).catch(() => {})
  }
}

const journeysOf = (lane) => files.filter((each) => each.lane === lane).flatMap(({ file, default: journeys }) => Object.entries(journeys).map((one) => [file, ...one]))

/** The lane's own journeys in their order, then those of all lanes as long as any is left. */
async function walkLane(server, own, shared = []) {
  const browser = await launch()
  for (const one of own) await walk({ browser, server }, ...one)
  for (let next = shared.shift(); next; next = shared.shift()) await walk({ browser, server }, ...next)
  await browser.close()
}

async function walkOn(folder, lanes, shared = []) {
  const walked = lanes.map(journeysOf).filter((journeys) => journeys.length > 0)
  if (walked.length + shared.length === 0) return
  const server = await startServer(folder)
  try {
    await Promise.all((walked.length > 0 ? walked : [[]]).map((own) => walkLane(server, own, shared)))
  } finally {
    await server.stop()
  }
}

await Promise.all([walkOn('data', LANES, journeysOf('anywhere')), walkOn('restarted-data', ['restarts'])])
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
