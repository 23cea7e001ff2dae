// Walks every journey of this folder: `*.journey.mjs`, each exporting an object of named async functions (stage) => …
// A file may also export what it says about meeting others:
//   apart   its journeys do not meet each other: two browsers share them
//   beside  its towns are its own: a browser of its own walks it beside the other files
//   alone   it ends or starts the server: it waits until nobody else walks
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../codegen/sources.mjs'
import { launch } from './support/browser.mjs'
import { startServer } from './support/server.mjs'

const only = process.argv[2] ?? ''
mkdirSync(join(root, 'target/journeys'), { recursive: true })
const files = readdirSync(join(root, 'journeys')).filter((name) => name.endsWith('.journey.mjs') && name.includes(only)).sort()

let passed = 0
let failed = 0
const server = await startServer()
const browsers = [await launch(), await launch(), await launch()]

async function walk(browser, file, name, journey) {
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

/** Each browser takes the next journey as soon as it has walked one. */
async function share(file, journeys, taken) {
  const left = Object.entries(journeys)
  await Promise.all(
    taken.map(async (browser) => {
      for (let next = left.shift(); next; next = left.shift()) await walk(browser, file, ...next)
    }),
  )
}

/** What every open page showed when it went wrong. */
async function keepPictures(browser, name) {
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(root, 'target/journeys', `${name.replace(/\W+/g, '-')}-${index}.png`) }).catch(() => {})
  }
}

async function walkAll() {
  const [one, other, third] = browsers
  const all = await Promise.all(files.map(async (file) => ({ file, ...(await import(pathToFileURL(join(root, 'journeys', file)))) })))
  const beside = all.filter((each) => each.beside).reduce((before, each) => before.then(() => share(each.file, each.default, [third])), Promise.resolve())
  for (const { file, default: journeys, apart, alone } of all.filter((each) => !each.beside)) {
    if (alone) await beside
    await share(file, journeys, apart ? [one, other] : [one])
  }
  await beside
}

try {
  await walkAll()
} finally {
  await Promise.all(browsers.map((browser) => browser.close()))
  await server.stop()
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
