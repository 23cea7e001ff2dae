// Walks every journey of this folder: `*.journey.mjs`, each exporting an object of named async functions (stage) => …
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
const browser = await launch()

async function walk(file, name, journey) {
  try {
    await journey({ browser, server, url: server.url })
    passed++
    console.log(`  ok    ${file}: ${name}`)
  } catch (problem) {
    failed++
    console.log(`  FAIL  ${file}: ${name}\n${problem.stack}`)
    await keepPictures(name)
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()))
  }
}

/** What every open page showed when it went wrong. */
async function keepPictures(name) {
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(root, 'target/journeys', `${name.replace(/\W+/g, '-')}-${index}.png`) }).catch(() => {})
  }
}

try {
  for (const file of files) {
    const { default: journeys } = await import(pathToFileURL(join(root, 'journeys', file)))
    for (const [name, journey] of Object.entries(journeys)) await walk(file, name, journey)
  }
} finally {
  await browser.close()
  await server.stop()
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
