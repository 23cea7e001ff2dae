import assert from 'node:assert/strict'
import { localhost, sound } from './support/browser.mjs'
import { fill, openForm, received } from './support/clerk.mjs'
import { DUE_MONTH } from './support/demonstration.mjs'
import { begin, clerk, FIELD, fileOf, GUANGMINGLU, MENGZHUANG, press, ready, sentOnce, submissions, WAITS } from './support/outbox.mjs'
import { SLOW_LINE, throttle } from './support/slow.mjs'

/** On and off by turns, in milliseconds; the last off is followed by a line that stays. */
const FLAPS = [250, 400, 150, 300, 500, 200, 350, 250, 200, 450, 300, 300]
const DAY = 86_400_000

/** On a slow line the tab goes after the report has left and before its answer is here. */
async function slowAndKilled(stage) {
  const page = await clerk(stage, 'guangminglu-1')
  const before = await begin(page, GUANGMINGLU)
  await ready(page)
  const keys = submissions(page)
  await throttle(page, SLOW_LINE)
  const begun = Date.now()
  await openForm(page, GUANGMINGLU, DUE_MONTH)
  console.log(`        the form on 400 kbit/s, 400 ms: ${Date.now() - begun} ms`)
  await fill(page, { patent_open_licences: '11' })
  const leaves = page.waitForRequest((request) => request.postData()?.includes('"SubmitReport"'))
  await press(page)
  await leaves
  await page.close()

  const next = await page.context().newPage()
  await throttle(next, SLOW_LINE)
  await next.goto('/month')
  await next.waitForSelector('h1:has-text("月报已交")', { timeout: 30_000 })
  assert.equal(new Set(keys).size, 1)
  await sentOnce(next, GUANGMINGLU, before, '11')
}

async function flapping(stage) {
  const page = await clerk(stage, 'guangminglu-1')
  const before = await begin(page, GUANGMINGLU)
  await ready(page)
  const keys = submissions(page)
  const flaps = (async () => {
    for (const [turn, pause] of FLAPS.entries()) {
      await page.context().setOffline(turn % 2 === 1)
      await page.waitForTimeout(pause)
    }
    await page.context().setOffline(false)
  })()
  for (const figure of ['1', '12']) await page.fill(FIELD, figure)
  await fill(page, { patent_open_licences: '12' })
  await press(page)
  await flaps
  await received(page)
  assert.equal(new Set(keys).size, 1)
  await sentOnce(page, GUANGMINGLU, before, '12')
}

/** A phone that believes it is another day, in every page of its browser. */
const clockOff = (days) => (page) => page.context().addInitScript((shift) => {
  const Right = Date
  globalThis.Date = class extends Right {
    constructor(...given) {
      super(...(given.length > 0 ? given : [Right.now() + shift]))
    }
    static now() {
      return Right.now() + shift
    }
  }
}, days * DAY)

async function wrongClock(stage) {
  for (const [days, figure] of [[-100, '13'], [100, '14']]) {
    const page = await clerk(stage, 'guangminglu-1', clockOff(days))
    const before = await begin(page, GUANGMINGLU)
    await ready(page)
    await page.fill(FIELD, '2')
    await page.waitForSelector('text=已同步')
    await page.reload()
    await page.waitForSelector('[data-number-field]')
    assert.equal(await page.inputValue(FIELD), '2')
    await ready(page)
    await page.context().setOffline(true)
    await fill(page, { patent_open_licences: figure })
    await press(page)
    await page.waitForSelector(WAITS)
    await sound(page, `the form on a phone ${days} days off`)
    await page.context().setOffline(false)
    await received(page)
    await sentOnce(page, GUANGMINGLU, before, figure)
  }
}

/** Leaves no room for a single letter in what a browser has besides its database. */
const fillUp = (page) => page.evaluate(() => {
  let photos = localStorage.getItem('photos') ?? ''
  for (let size = 2 ** 22; size >= 1; size /= 2) {
    try {
      for (;;) {
        localStorage.setItem('photos', photos + 'x'.repeat(size))
        photos += 'x'.repeat(size)
      }
    } catch {
      // No more of this size.
    }
  }
})

const keptTexts = (page, shelf) => page.evaluate((start) => Object.keys(localStorage).filter((key) => key.startsWith(start)).length, `tongbao:${shelf}:`)

/** The database is full, then all else: what the server has too gives way to what was typed, and at last the page says what it cannot do. */
async function fullPhone(stage) {
  const url = localhost(stage.url)
  const page = await clerk({ ...stage, url }, 'mengzhuang-1', async (phone) => {
    const session = await phone.context().newCDPSession(phone)
    await session.send('Storage.overrideQuotaForOrigin', { origin: url, quotaSize: 1 })
  })
  const before = await begin(page, MENGZHUANG)
  await ready(page)
  await page.context().setOffline(true)
  await page.fill(FIELD, '5')
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('tongbao:drafts:')))
  await page.context().setOffline(false)
  await page.reload()
  await page.waitForSelector('[data-number-field]')
  assert.equal(await page.inputValue(FIELD), '5')
  await page.waitForSelector('text=已同步')
  await ready(page)

  await page.context().setOffline(true)
  await fillUp(page)
  assert.notEqual(await keptTexts(page, 'answers'), 0)
  await page.locator('.texts summary').click()
  await page.locator('textarea').last().fill('比这里放得下的长'.repeat(20))
  await page.fill(FIELD, '150')
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('tongbao:answers:')))
  assert.equal(await page.getByText('只在这一页').count(), 0)
  await fillUp(page)
  await page.locator('textarea').last().fill('这个月的大事记在这里，比这里放得下的更长'.repeat(20))
  await page.waitForSelector('text=只在这一页')
  await sound(page, 'the form on a full phone')
  await fill(page, {})
  await press(page)
  await page.waitForSelector(WAITS)
  await page.getByRole('link', { name: '返回' }).click()
  await page.waitForSelector('text=发出去之前别关这一页')
  await page.context().setOffline(false)
  await page.waitForSelector('h1:has-text("月报已交")')
  await sentOnce(page, MENGZHUANG, before, '150')
}

async function noDatabase(stage) {
  const page = await clerk(stage, 'mengzhuang-1', (phone) => phone.context().addInitScript(() => {
    indexedDB.open = () => { throw new DOMException('denied', 'SecurityError') }
  }))
  const before = await begin(page, MENGZHUANG)
  await ready(page)
  await page.context().setOffline(true)
  await fill(page, { patent_open_licences: '17' })
  await press(page)
  await page.waitForSelector(WAITS)
  await page.close()

  const next = await page.context().newPage()
  await page.context().setOffline(false)
  await next.goto('/month')
  await next.waitForSelector('h1:has-text("月报已交")')
  await sentOnce(next, MENGZHUANG, before, '17')
}

/** The program of a form that is opened again is long in coming: the form stands as it was left, and what is typed goes over into it. */
async function beforeItsProgram(stage) {
  const page = await clerk(stage, 'guangminglu-1')
  const field = page.locator('[data-number-field]').first()
  const saved = (figure) => Promise.all([page.waitForResponse((answer) => answer.request().postData()?.includes('"SaveDraft"') ?? false), field.fill(figure)])
  await begin(page, GUANGMINGLU)
  const before = await field.inputValue()
  await saved('8')
  await page.waitForFunction(() => localStorage.getItem('tongbao:screen'))
  let come
  const coming = new Promise((go) => (come = go))
  await page.route(`**/${fileOf('app/start.ts')}`, (route) => coming.then(() => route.continue()))
  await page.reload({ waitUntil: 'commit' })
  await page.waitForSelector('#app[hidden]', { state: 'attached' })
  assert.equal(await field.inputValue(), '8')
  assert.ok(await page.getByRole('button', { name: '提交' }).isDisabled())
  await sound(page, 'the form as it was left')
  await field.fill('18')
  come()
  await page.waitForSelector('#app:not([hidden]) [data-number-field]')
  assert.equal(await page.evaluate(() => document.activeElement.value), '18')
  await page.waitForSelector('text=已同步')
  await page.reload()
  await page.waitForSelector('text=已同步')
  assert.equal(await field.inputValue(), '18')
  // The next journey of this clerk finds what this one found.
  await saved(before)
}

/** Its towns are those of the journeys without a line: one file after the other walks beside the rest. */
export const lane = 'towns'

export default {
  'a slow line, and the tab is killed before the answer: sent once': slowAndKilled,
  'a line that comes and goes while a report is submitted: one version': flapping,
  'a phone whose clock is months off loses nothing and sends once': wrongClock,
  'a full phone: kept where there is room, then said plainly, and sent all the same': fullPhone,
  'private mode without a database: kept over the end of the tab': noDatabase,
  'a form opened again takes figures before its program is there': beforeItsProgram,
}
