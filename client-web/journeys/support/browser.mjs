import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { root } from '../../codegen/sources.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-breakpad', '--disable-crash-reporter']

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
/** The narrowest phone that is used. */
export const NARROW = { ...PHONE, viewport: { width: 360, height: 640 } }
export const DESKTOP = { viewport: { width: 1440, height: 900 } }

/** The same server where browsers give a page all they have: service workers exist on HTTPS and on localhost only. */
export const localhost = (url) => url.replace(/\/\/[^:]+:/, '//127.0.0.1:')

/** Where the browser lies; fetched if there is none. */
export function executable() {
  return process.env.TONGBAO_BROWSER ?? execFileSync('bash', [join(root, 'journeys/bring.sh'), 'browser'], { encoding: 'utf8' }).trim()
}

export function launch() {
  return chromium.launch({ executablePath: executable(), args: FLAGS })
}

/** A person at a device of their own: nothing shared with anybody else's. An error in the page fails the journey. */
export async function visit(browser, url, device = PHONE) {
  const context = await browser.newContext({ ...device, baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  page.faults = []
  page.on('pageerror', (fault) => page.faults.push(String(fault)))
  return page
}

/**
 * Axe finds nothing, nothing is wider than the screen, and no script has failed. Contrast, which costs most of it, is looked at where
 * colours may differ: not once more for the same page in another language.
 */
export async function sound(page, where, { contrast = true } = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity).map(({ finished }) => finished)))
  // Only what is wrong, and put into words over there: of a heat table the rest is megabytes.
  const findings = await page.evaluate(async (enabled) => {
    const { violations } = await globalThis.axe.run({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled } } })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }, contrast)
  assert.deepEqual(findings, [], `axe on ${where}`)
  await fits(page, where)
}

/** Nothing is wider than the screen, and no script has failed. */
export async function fits(page, where) {
  // Not innerWidth: a phone's grows with what is too wide.
  const overflow = (await page.evaluate(() => document.documentElement.scrollWidth)) - page.viewportSize().width
  assert.ok(overflow <= 0, `${where} is ${overflow} px wider than the screen`)
  assert.deepEqual(page.faults, [], `errors on ${where}`)
}

export async function signIn(page, account, password) {
  await page.goto('/sign-in')
  await page.fill('#account', account)
  await page.fill('#password', password)
  await page.click('button[type=submit]')
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
}

/** The language of the device from the next page on, whatever the page that is open still writes down; a person who never chose one keeps it. */
export async function speak(page, language) {
  await page.addInitScript((chosen) => {
    const kept = JSON.parse(localStorage.getItem('tongbao:preferences') ?? '{}')
    localStorage.setItem('tongbao:preferences', JSON.stringify({ ...kept, language: chosen }))
  }, language)
}
