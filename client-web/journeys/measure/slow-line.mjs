// How long a clerk waits on a bad line with a slow phone, from the address to the moment the form's first field has taken a key:
// `npm run slow-line`. The browser's own emulation: 400 kbit/s both ways, 400 ms for each request, a processor six times slower.
//   first   nothing kept but who is signed in
//   again   the same phone opens it anew: over HTTPS or on localhost with the service worker, elsewhere with the browser's own cache
//   later   the same once the browser's copy of the page is older than its ten minutes, so that it asks for the page first; a reload does the
//           same to it. The service worker asks for nothing.
//   cut     no line at all, the first page opened from its address, with the service worker only; the processor is as fast as it is
// Both ways are measured on one server: on localhost with the worker, under the machine's own address over plain HTTP without one.
// TONGBAO_JAVA, TONGBAO_JAR, TONGBAO_BROWSER as for the journeys; TONGBAO_RUNS says how often (5).
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { root } from '../../codegen/sources.mjs'
import { executable, FLAGS, launch, localhost, PHONE, signIn, visit } from '../support/browser.mjs'
import { DUE_MONTH, printed, TOWN } from '../support/demonstration.mjs'
import { startServer } from '../support/server.mjs'
import { FREE_LINE, SLOW_LINE, throttle } from '../support/slow.mjs'
import { load, median, RUNS } from './runs.mjs'

const SLOWER = 6
const WARM_UPS = 5
const PAUSE = 50
const PATIENCE = 60_000
const SETTLED = 2_000
const FORM = `/reports/${TOWN}/${DUE_MONTH}`
const FIELD = '[data-number-field]'
/** What the issue asks for. */
const FIRST_WITHIN = 4_000
const AGAIN_WITHIN = 1_000

/** A page on the bad line that notes when its first field is there, and when a key has come to stand in it. */
async function slowPage(context) {
  const page = await context.newPage()
  const session = await throttle(page, SLOW_LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript((field) => {
    const noted = (globalThis.noted = {})
    addEventListener('input', () => {
      noted.key ??= performance.now()
      console.info('arrived')
    }, { capture: true, once: true })
    new MutationObserver((_, observer) => {
      const found = document.querySelector(field)
      if (!found) return
      observer.disconnect()
      noted.field = performance.now()
      found.focus()
      console.info('there')
    }).observe(document, { childList: true, subtree: true })
  }, FIELD)
  return page
}

/** Presses a key as soon as the field is there, as a waiting thumb does, and again until one has arrived. */
async function firstKey(page, go = (how) => page.goto(FORM, how)) {
  const said = (word) => page.waitForEvent('console', { timeout: PATIENCE, predicate: (message) => message.text() === word }).then(() => true)
  const [there, taken] = ['there', 'arrived'].map(said)
  const press = () => page.keyboard.press('7').then(() => page.waitForTimeout(PAUSE))
  await go({ waitUntil: 'commit' })
  await there
  for (let done = false; done !== true; ) done = await Promise.race([taken, press()])
  assert.match(await page.locator(FIELD).first().inputValue(), /7/)
  return page.evaluate(() => {
    const resources = performance.getEntriesByType('resource').map(({ name, startTime, responseEnd, transferSize }) => ({ name: name.replace(/^.*\//, ''), startTime, responseEnd, transferSize }))
    return { ...globalThis.noted, resources }
  })
}

function show({ field, key, resources }) {
  if (!process.env.TONGBAO_CHAIN) return
  for (const { name, startTime, responseEnd, transferSize } of resources.filter((one) => one.startTime < key)) {
    console.log(`    ${String(Math.round(startTime)).padStart(6)} – ${String(Math.round(responseEnd)).padStart(6)} ms ${String(transferSize).padStart(7)} bytes  ${name}`)
  }
  console.log(`    field ${Math.round(field)} ms, key ${Math.round(key)} ms`)
}

/** A browser with a profile on the disk, as a phone has it: one that keeps all in memory keeps no compiled scripts. */
async function ownPhone(url) {
  const profile = join(root, 'target/measure/phone')
  rmSync(profile, { recursive: true, force: true })
  return chromium.launchPersistentContext(profile, { executablePath: executable(), args: FLAGS, ...PHONE, baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
}

/** Once with nothing kept, then again on the same phone, and once more when the page itself is asked for. */
async function open(url, cookies) {
  const phone = await ownPhone(url)
  await phone.addCookies(cookies)
  const page = await slowPage(phone)
  const first = await firstKey(page)
  await settled(page)
  await page.close()
  const anew = await slowPage(phone)
  const again = await firstKey(anew)
  await anew.waitForTimeout(SETTLED)
  const later = await firstKey(anew, (how) => anew.reload(how))
  const cut = (await anew.evaluate(() => Boolean(navigator.serviceWorker?.controller))) ? await withoutLine(phone) : undefined
  await phone.close()
  for (const one of [first, again, later]) show(one)
  return { first: first.key, again: again.key, later: later.key, cut }
}

/** Until what is due stands there, of which the phone has heard before. */
async function withoutLine(phone) {
  const before = await phone.newPage()
  await before.goto('/month')
  await before.waitForSelector('.due a')
  await before.waitForTimeout(SETTLED)
  await before.close()
  await phone.setOffline(true)
  const page = await phone.newPage()
  await page.goto('/')
  const standing = await page.waitForFunction(() => document.querySelector('.due a') && performance.now())
  return standing.jsonValue()
}

/** The rest has come, and where there is a service worker it keeps the pages. */
async function settled(page) {
  await throttle(page, FREE_LINE)
  await page.waitForLoadState('networkidle')
  if (await page.evaluate(() => 'serviceWorker' in navigator)) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForTimeout(SETTLED)
}

/** A server that has just been started answers its first questions slowly: that is not the line's doing. */
async function warmUp(browser, url, cookies) {
  for (let left = WARM_UPS; left > 0; left--) {
    const page = await visit(browser, url, PHONE)
    await page.context().addCookies(cookies)
    await page.goto(FORM)
    await page.waitForSelector(FIELD)
    await page.context().close()
  }
}

async function measure(browser, url, password) {
  const door = await visit(browser, url, PHONE)
  await signIn(door, 'shuiguo-1', password)
  const cookies = await door.context().cookies()
  await door.context().close()
  await warmUp(browser, url, cookies)
  const runs = []
  for (let left = RUNS; left > 0; left--) runs.push(await open(url, cookies))
  const middle = (which) => median(runs.map((run) => run[which]))
  const says = (which) => `${which} ${Math.round(middle(which))} ms (${runs.map((run) => Math.round(run[which])).join(' ')})`
  const worker = runs.every(({ cut }) => cut !== undefined)
  const ways = ['again', 'later', ...(worker ? ['cut'] : [])]
  console.log(`${worker ? 'with' : 'without'} a service worker: ${['first', ...ways].map(says).join(', ')}; ${load()}`)
  return middle('first') <= FIRST_WITHIN && ways.every((way) => middle(way) <= AGAIN_WITHIN)
}

const server = await startServer()
const browser = await launch()
let reached
try {
  const { password } = printed(server)
  reached = [await measure(browser, localhost(server.url), password), await measure(browser, server.url, password)]
} finally {
  await browser.close()
  await server.stop()
}
console.log(`Wanted: first ≤ ${FIRST_WITHIN} ms, all others ≤ ${AGAIN_WITHIN} ms`)
process.exit(reached.every(Boolean) ? 0 : 1)
