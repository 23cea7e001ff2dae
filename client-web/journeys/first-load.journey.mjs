import assert from 'node:assert/strict'
import { PHONE, signIn, visit } from './support/browser.mjs'
import { CLOSED_MONTH, DUE_MONTH, printed, TOWN } from './support/demonstration.mjs'

const LIMIT = 60_000
/** Each page of a clerk, and what shows that it stands and can be used. */
const PAGES = [
  ['/month', '.due a'],
  [`/reports/${TOWN}/${DUE_MONTH}`, '[data-number-field]'],
  [`/reports/${TOWN}/${CLOSED_MONTH}`, 'table, [data-number-field]'],
  ['/me', 'select'],
]

/** Bytes of scripts and styles that came over the line, as packed, until the page stands: what is fetched while the clerk reads may follow at once. */
async function weight(page, path, proof) {
  await page.addInitScript((stands) => {
    new globalThis.MutationObserver(() => {
      if (document.querySelector(stands)) globalThis.stood ??= globalThis.performance.now()
    }).observe(document, { childList: true, subtree: true })
  }, proof)
  await page.goto(path, { waitUntil: 'commit' })
  const bytes = await page.waitForFunction(
    () =>
      globalThis.stood &&
      globalThis.performance.getEntriesByType('resource')
        .filter(({ name, responseEnd }) => /\.(js|css)$/.test(name) && responseEnd <= globalThis.stood)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  )
  return bytes.jsonValue()
}

/** A browser with nothing kept but who is signed in. */
async function fresh(browser, url, cookies) {
  const page = await visit(browser, url, PHONE)
  await page.context().addCookies(cookies)
  return page
}

export default {
  'every page of a clerk, opened directly, comes in 60 kB of scripts and styles': async ({ browser, server, url }) => {
    const door = await visit(browser, url, PHONE)
    const heavy = []
    const weighed = async (page, path, proof) => {
      const bytes = await weight(page, path, proof)
      console.log(`        ${path}: ${bytes} bytes`)
      if (bytes > LIMIT || bytes === 0) heavy.push(`${path}: ${bytes}`)
    }
    await weighed(door, '/sign-in', '#account')
    await signIn(door, 'shuiguo-1', printed(server).password)
    const cookies = await door.context().cookies()
    for (const [path, proof] of PAGES) await weighed(await fresh(browser, url, cookies), path, proof)
    assert.deepEqual(heavy, [])
  },
}
