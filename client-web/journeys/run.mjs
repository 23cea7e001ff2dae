// Walks every journey of this folder: `*.journey.mjs`, each exporting an object of named async functions (stage) => …
// A file that also exports `apart = true` says that its journeys do not meet each other; two browsers share them.
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
const browsers = [await launch(), await launch()]

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

try {
  for (const file of files) {
    const { default: journeys, apart = false } = await import(pathToFileURL(join(root, 'journeys', file)))
    await share(file, journeys, apart ? browsers : browsers.slice(0, 1))
  }
} finally {
  await Promise.all(browsers.map((browser) => browser.close()))
  await server.stop()
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
