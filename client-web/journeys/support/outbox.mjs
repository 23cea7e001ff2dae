import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../codegen/sources.mjs'
import { PHONE, signIn, visit } from './browser.mjs'
import { fill, openForm, submit } from './clerk.mjs'
import { DUE_MONTH, printed } from './demonstration.mjs'
import { send } from './ledgers.mjs'

export const MENGZHUANG = '370402102'
export const GUANGMINGLU = '370402006'
export const FIELD = '#value-patent_open_licences'
export const WAITS = 'text=/等待发送，来网就自动发|还没收到回音/'

const manifest = JSON.parse(readFileSync(join(root, 'target/classes/static/.vite/manifest.json'), 'utf8'))
/** Groups of the build (build/groups.ts), and parts that are files of their own. */
export const BESIDE = 'app/afterwards/afterwards.ts'
const LATE = [BESIDE, 'unseen', 'formLater', 'monthLater', 'shared/components/SyncChip.vue', 'features/reports/month/MonthPage.vue', 'features/reports/reading/ReportReading.vue']

/** A clerk signed in on a phone of their own; `prepare` makes the phone what it is before its first page. */
export async function clerk({ browser, server, url }, account, prepare = () => undefined) {
  const page = await visit(browser, url, PHONE)
  await prepare(page)
  await signIn(page, account, printed(server).password)
  await page.waitForSelector('.heading h1')
  return page
}

/** The service worker keeps the pages. */
export const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

/** A report as the server has it: its versions and its values. */
export async function stored(page, unit) {
  const { report } = await send(page, 'ReportForm', { unit, month: DUE_MONTH })
  return { versions: report.versions.length, state: report.state, values: Object.fromEntries(report.lines.map(({ indicator, value }) => [indicator.code, value])) }
}

/** By unit: what stood in each field when its report was submitted last. */
const typed = new Map()

/** Exactly one version more than before, with the figure that was typed and every other as it stood. */
export async function sentOnce(page, unit, before, figure) {
  const after = await stored(page, unit)
  assert.equal(after.state, 'SUBMITTED')
  assert.equal(after.versions, before.versions + 1)
  const { patent_open_licences: _, ...others } = typed.get(unit)
  const received = Object.fromEntries(Object.keys(others).map((code) => [code, Number(after.values[code])]))
  assert.deepEqual(received, Object.fromEntries(Object.entries(others).map(([code, value]) => [code, Number(value.replace(/,/g, ''))])), 'no value is lost')
  assert.ok(Object.keys(others).length > 5)
  assert.equal(after.values.patent_open_licences, figure)
}

/** A clerk whose report is to be filled in: what the demonstration or the journey before has submitted is taken back. */
export async function begin(page, unit) {
  await page.goto(`/reports/${unit}/${DUE_MONTH}`)
  const back = page.getByRole('button', { name: '撤回', exact: true })
  await back.or(page.locator('[data-number-field]').first()).first().waitFor()
  if (await back.count()) {
    await back.click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click()
    await page.waitForSelector('[data-number-field]')
  }
  return stored(page, unit)
}

/** The file in which a part of the client comes, as its address ends. */
export const fileOf = (part) => (manifest[`src/${part}`] ?? Object.values(manifest).find(({ name }) => name === part)).file
/** Those of what comes later. */
export const lateFiles = () => LATE.map(fileOf)

/** What is fetched while the person reads has arrived and works: from here on the line may go. */
export async function arrived(page, parts) {
  const files = parts.map(fileOf)
  await page.waitForFunction((wanted) => wanted.every((file) => performance.getEntriesByName(`${location.origin}/${file}`).some(({ responseEnd }) => responseEnd > 0)), files)
  await page.evaluate((here) => Promise.all(here.map((file) => import(`/${file}`))), files)
}

export const ready = (page) => arrived(page, LATE)

/** All lines of the form stand: they come a few at a time. */
const standing = (page) => page.waitForFunction(() => new Promise((tell) => {
  const count = () => document.querySelectorAll('[data-number-field]').length
  const before = count()
  setTimeout(() => tell(before > 0 && count() === before), 200)
}))

/** Sends; an odd figure of the demonstration's is asked about once. */
export async function press(page) {
  await standing(page)
  const fields = await page.locator('[data-number-field]').evaluateAll((all) => all.map(({ id, value }) => [id.replace(/^value-/, ''), value]))
  typed.set(new URL(page.url()).pathname.split('/')[2], Object.fromEntries(fields))
  await submit(page)
  if (await page.getByText('有一项要说明').count()) await submit(page)
}

/** Fills the form in and submits it where there is no line. */
export async function submitWithoutLine(page, unit, figure) {
  await openForm(page, unit, DUE_MONTH)
  await ready(page)
  await page.context().setOffline(true)
  await fill(page, { patent_open_licences: figure })
  await press(page)
  await page.waitForSelector(WAITS)
}

/** The keys under which anything of this phone submits, as it goes out. */
export function submissions(page) {
  const keys = []
  page.context().on('request', (request) => {
    const body = request.postData() ?? ''
    if (body.includes('"SubmitReport"')) keys.push(JSON.parse(body).variables.input.idempotencyKey)
  })
  return keys
}
