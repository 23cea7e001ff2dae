import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { localhost, PHONE, signIn, sound, visit } from './support/browser.mjs'
import { fill, openForm, received } from './support/clerk.mjs'
import { DISTRICT, DUE_MONTH, printed } from './support/demonstration.mjs'
import { send } from './support/ledgers.mjs'
import { arrived, begin, BESIDE, clerk, FIELD, fileOf, GUANGMINGLU, kept, lateFiles, MENGZHUANG, press, ready, sentOnce, submissions, submitWithoutLine, WAITS } from './support/outbox.mjs'

/** The answers on the phone as the release before kept them: asked by other documents, and without a field this one reads. */
function keptByTheReleaseBefore(page, missing) {
  return page.evaluate(
    (field) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('tongbao')
        opening.addEventListener('error', reject)
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('answers', 'readwrite')
          transaction.addEventListener('complete', () => resolve(opening.result.close()))
          transaction.objectStore('answers').openCursor().addEventListener('success', ({ target: { result: cursor } }) => {
            if (!cursor) return
            cursor.update(JSON.parse(JSON.stringify({ ...cursor.value, hash: 'earlier' }, (name, value) => (name === field ? undefined : value))))
            cursor.continue()
          })
        })
      }),
    missing,
  )
}

/** Waits until something of this name stands on a shelf of the phone. */
function keptOnPhone(page, shelf, name) {
  return page.waitForFunction(
    ([wanted, part]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('tongbao')
        opening.addEventListener('error', reject)
        opening.addEventListener('success', () => {
          const keys = opening.result.transaction(wanted).objectStore(wanted).getAllKeys()
          keys.addEventListener('success', () => resolve(keys.result.some((key) => String(key).includes(part))))
          keys.addEventListener('error', reject)
          opening.result.close()
        })
      }),
    [shelf, name],
    { polling: 100 },
  )
}

/** Signed in on a phone that has never opened the form: 本月 was enough. */
async function neverOpened(stage) {
  const secure = { ...stage, url: localhost(stage.url) }
  await begin(await clerk(secure, 'guangminglu-1'), GUANGMINGLU)
  const page = await clerk(secure, 'guangminglu-1')
  await page.waitForSelector('.due a')
  await kept(page)
  await keptOnPhone(page, 'answers', 'ReportForm')
  await page.context().setOffline(true)
  await page.locator(`.due a[href$="/${GUANGMINGLU}/${DUE_MONTH}"]`).click()
  await page.waitForSelector('[data-number-field]')
  await page.waitForSelector('text=/上次联网 .* 的数据/')
  await page.fill(FIELD, '6')
  await keptOnPhone(page, 'drafts', GUANGMINGLU)
  await page.reload()
  await page.waitForSelector('[data-number-field]')
  assert.equal(await page.inputValue(FIELD), '6')
}

async function noLine(stage) {
  const page = await clerk({ ...stage, url: localhost(stage.url) }, 'mengzhuang-1')
  const context = page.context()
  const before = await begin(page, MENGZHUANG)
  await page.goto('/month')
  await page.waitForSelector('.due a')
  await kept(page)
  await openForm(page, MENGZHUANG, DUE_MONTH)
  await page.fill(FIELD, '3')
  await page.waitForSelector('text=已同步')
  await keptByTheReleaseBefore(page)
  await page.close()

  await context.setOffline(true)
  const again = await context.newPage()
  again.faults = []
  again.on('pageerror', (fault) => again.faults.push(String(fault)))
  const begun = Date.now()
  await again.goto('/')
  await again.waitForSelector('.due a')
  console.log(`        opened without a line in ${Date.now() - begun} ms, with other journeys beside`)
  await again.waitForSelector('text=/上次联网 .* 的数据/')
  await again.waitForSelector('text=2026年做到哪了')
  await sound(again, '本月 without a line')
  await again.getByRole('link', { name: '接着填' }).click()
  await again.waitForSelector('[data-number-field]')
  assert.equal(await again.inputValue(FIELD), '3')
  await fill(again, { patent_open_licences: '4' })
  await press(again)
  await again.waitForSelector(WAITS)
  await sound(again, 'the form, waiting to be sent')
  await again.close()

  // The tab was killed between pressing and sending; another one is opened, still without a line.
  const last = await context.newPage()
  await last.goto('/month')
  await last.waitForSelector('text=1 份在排队，来网就自动发')
  await last.waitForSelector('h1:has-text("等有网时发出去")')
  last.faults = []
  await sound(last, '本月 with an outbox')

  // What lacks a field is shown no more and said to be none; what waits to be sent is still there.
  await keptByTheReleaseBefore(last, 'dueAt')
  await last.reload()
  await last.waitForSelector('text=这台设备上没有能显示的')
  await last.waitForSelector('text=1 份在排队，来网就自动发')
  await last.waitForSelector('h1')
  await sound(last, '本月 without a line and without an answer')
  await context.setOffline(false)
  await last.waitForSelector('h1:has-text("月报已交")')
  await sentOnce(last, MENGZHUANG, before, '4')
}

const isSubmission = (request) => (request.postData() ?? '').includes('"SubmitReport"')

async function replyLost(stage) {
  const page = await clerk(stage, 'mengzhuang-1')
  const before = await begin(page, MENGZHUANG)
  const keys = submissions(page)
  let lost = true
  await openForm(page, MENGZHUANG, DUE_MONTH)
  await page.route('**/graphql', async (route) => {
    if (!lost || !isSubmission(route.request())) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await fill(page, { patent_open_licences: '5' })
  await press(page)
  await page.waitForSelector('text=还没收到回音')
  // By a button too, which does not wait for the next turn.
  await page.goto('/month')
  const button = page.getByRole('button', { name: '现在就发' })
  await page.waitForEvent('requestfailed', isSubmission)
  await Promise.all([page.waitForRequest(isSubmission, { timeout: 3_000 }), button.click()])
  lost = false
  // From any page, not only from the form; and over a line that comes and goes.
  await page.goto('/me')
  for (const gone of [true, false, true, false]) {
    await page.context().setOffline(gone)
    await page.waitForTimeout(150)
  }
  await page.goto('/month')
  await page.waitForSelector('h1:has-text("月报已交")')
  assert.equal(new Set(keys).size, 1)
  await sentOnce(page, MENGZHUANG, before, '5')
}

async function twoTabs(stage) {
  const first = await clerk(stage, 'mengzhuang-1')
  const before = await begin(first, MENGZHUANG)
  const keys = submissions(first)
  const second = await first.context().newPage()
  await openForm(second, MENGZHUANG, DUE_MONTH)
  await ready(second)
  await submitWithoutLine(first, MENGZHUANG, '6')
  keys.length = 0
  await first.context().setOffline(false)
  await received(first)
  await received(second)
  assert.equal(keys.length, 1)
  await sentOnce(first, MENGZHUANG, before, '6')
  await twoTabsWithFiles(first, second)
}

/** Each tab adds a file without a line; when it is back both would send both, and each file goes out once. */
async function twoTabsWithFiles(...tabs) {
  const [first] = tabs
  const titles = tabs.map((_, tab) => `第 ${tab + 1} 页的签到表 ${Date.now()}`)
  const sent = []
  // One that found no line is begun again.
  first.context().on('requestfinished', (request) => {
    if (request.url().includes('/uploads/')) sent.push('part')
    else if (/"(StartReportUpload|FinishUpload)"/.test(request.postData() ?? '')) sent.push(request.postDataJSON().operationName)
  })
  for (const tab of tabs) await tab.locator('.report-files input[type=file]').waitFor({ state: 'attached' })
  await first.context().setOffline(true)
  for (const [at, tab] of tabs.entries()) {
    await tab.locator('.report-files input[type=file]').setInputFiles({ name: `${at}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n% ${titles[at]}\n%%EOF`) })
    await tab.getByRole('dialog').getByLabel(/说明/).fill(titles[at])
    await tab.getByRole('dialog').getByRole('button', { name: '上传' }).click()
    await tab.locator('.report-files').getByText(titles[at]).waitFor()
  }
  await first.context().setOffline(false)
  // The browser says so a moment too soon; a phone says it again when it is taken up.
  await first.waitForTimeout(300)
  for (const tab of tabs) await tab.evaluate(() => dispatchEvent(new Event('online')))
  const there = async () => (await send(first, 'ReportFiles', { unit: MENGZHUANG, month: DUE_MONTH })).report.attachments.map(({ title }) => title).filter((title) => titles.includes(title)).sort()
  for (let left = 60; (await there()).length < titles.length && left > 0; left--) await first.waitForTimeout(250)
  await first.waitForTimeout(1_000)
  assert.deepEqual(await there(), titles, 'both arrived, each once')
  const times = (what) => sent.filter((one) => one === what).length
  assert.deepEqual(['StartReportUpload', 'part', 'FinishUpload'].map(times), [2, 2, 2], 'no tab sent what the other did')
}

async function twoPhones(stage) {
  const first = await clerk(stage, 'mengzhuang-1')
  const before = await begin(first, MENGZHUANG)
  await submitWithoutLine(first, MENGZHUANG, '7')
  const other = await clerk(stage, 'mengzhuang-2')
  await openForm(other, MENGZHUANG, DUE_MONTH)
  await fill(other, { patent_open_licences: '2' })
  await press(other)
  await received(other)
  await first.getByRole('link', { name: '返回' }).click()
  await first.context().setOffline(false)
  await first.waitForSelector('text=/10月月报没收下/')
  await first.waitForSelector('text=先交了一步')
  await sound(first, '本月 with a report that was not accepted')
  await first.getByRole('link', { name: '打开这份月报' }).click()
  const dialog = first.getByRole('dialog')
  await dialog.getByLabel(/填 2 项/).waitFor()
  await dialog.getByLabel(/你填 7 项/).check()
  await sound(first, 'the conflict, found from the outbox')
  await dialog.getByRole('button', { name: '用选好的交' }).click()
  await received(first)
  await sentOnce(first, MENGZHUANG, { versions: before.versions + 1 }, '7')
}

async function sessionOver(stage) {
  const page = await clerk(stage, 'mengzhuang-1')
  const before = await begin(page, MENGZHUANG)
  await submitWithoutLine(page, MENGZHUANG, '1')
  await page.getByRole('link', { name: '返回' }).click()
  await page.waitForSelector('text=1 份在排队')
  await page.context().clearCookies()
  // The sheet itself is not kept yet, and the line breaks once more while it comes.
  let breaks = true
  await page.route(`**/${fileOf('features/session/SignInAgainSheet.vue')}`, (route) => (breaks ? route.abort('connectionreset') : route.continue()))
  await page.context().setOffline(false)
  await page.waitForSelector('text=来网会自动再取')
  breaks = false
  await page.locator('.missed').getByRole('button', { name: '再试一次' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.locator('input[type=password]').fill(printed(stage.server).password)
  await sheet.locator('button[type=submit]').click()
  await page.locator('text=份在排队').waitFor({ state: 'detached' })
  await page.waitForSelector('h1:has-text("月报已交")')
  await sentOnce(page, MENGZHUANG, before, '1')
}

async function anotherPerson(stage) {
  const page = await clerk({ ...stage, url: localhost(stage.url) }, 'mengzhuang-1')
  const before = await begin(page, MENGZHUANG)
  await kept(page)
  await submitWithoutLine(page, MENGZHUANG, '8')
  await page.goto('/me')
  await page.waitForSelector('text=还有 1 份没发出去')
  await sound(page, '我的 with an outbox')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForSelector('#account')
  await page.goto(`/reports/${MENGZHUANG}/${DUE_MONTH}`)
  await page.waitForSelector('#account')
  assert.equal(await page.getByText('孟庄').count(), 0)

  await page.context().setOffline(false)
  await signIn(page, 'guangminglu-2', printed(stage.server).password)
  await page.waitForSelector('.heading h1')
  await page.goto(`/reports/${MENGZHUANG}/${DUE_MONTH}`)
  await page.waitForSelector('text=没有这一页，或不归你看')
  assert.equal(await page.locator('text=份在排队').count(), 0)
  await page.context().clearCookies()
  await signIn(page, 'mengzhuang-1', printed(stage.server).password)
  await page.waitForSelector('h1:has-text("月报已交")')
  await sentOnce(page, MENGZHUANG, before, '8')
}

async function refusedAndNext(stage) {
  const page = await clerk({ ...stage, url: localhost(stage.url) }, 'qu-review-2')
  await kept(page)
  const other = await clerk(stage, 'guangminglu-1')
  await begin(other, GUANGMINGLU)
  const before = await begin(page, DISTRICT)
  await openForm(page, GUANGMINGLU, DUE_MONTH)
  await ready(page)
  await page.context().setOffline(true)
  for (const unit of [GUANGMINGLU, DISTRICT]) {
    await openForm(page, unit, DUE_MONTH)
    await fill(page, unit === DISTRICT ? {} : { patent_open_licences: '1' })
    await press(page)
    await page.waitForSelector(WAITS)
  }
  await openForm(other, GUANGMINGLU, DUE_MONTH)
  await fill(other, { patent_open_licences: '2' })
  await press(other)
  await received(other)
  await page.goto('/month')
  await page.waitForSelector('text=2 份在排队，来网就自动发')
  await page.context().setOffline(false)
  await page.waitForSelector('text=10月月报没收下')
  await page.locator('text=份在排队').waitFor({ state: 'detached' })
  await sentOnce(page, DISTRICT, before, undefined)
}

async function storageOff(stage) {
  const page = await visit(stage.browser, stage.url, PHONE)
  await page.addInitScript(() => {
    const denied = { get: () => { throw new DOMException('denied', 'SecurityError') } }
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) Object.defineProperty(window, name, denied)
  })
  await signIn(page, 'guangminglu-1', printed(stage.server).password)
  const before = await begin(page, GUANGMINGLU)
  await ready(page)
  await page.context().setOffline(true)
  await page.fill(FIELD, '3')
  await page.waitForSelector('text=只在这一页')
  await fill(page, {})
  await press(page)
  await page.waitForSelector(WAITS)
  await page.getByRole('link', { name: '返回' }).click()
  await page.waitForSelector('text=发出去之前别关这一页')
  await page.context().setOffline(false)
  await page.waitForSelector('h1:has-text("月报已交")')
  await sentOnce(page, GUANGMINGLU, before, '3')
}

async function newRelease(stage) {
  const page = await clerk(stage, 'guangminglu-1')
  const before = await begin(page, GUANGMINGLU)
  await page.fill(FIELD, '9')
  await page.waitForSelector('text=已同步')
  await page.goto('/month')
  await page.waitForSelector('.due a')
  await arrived(page, [BESIDE])
  // The server has another client by now: the parts of this one are gone, until the page is fetched anew.
  let old = true
  page.on('request', (request) => request.isNavigationRequest() && (old = false))
  await page.route('**/index.html', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace(/assets\/[\w-]+\.js/, 'assets/next.js') })
  })
  await page.route('**/assets/**', (route) => (old ? route.fulfill({ status: 404, body: 'gone' }) : route.continue()))
  await page.getByRole('link', { name: '我的', exact: true }).click()
  await page.waitForSelector('select')
  assert.equal(old, false)
  assert.equal(new URL(page.url()).pathname, '/me')
  // Of the form only the first files were left: what is fetched while the person types is gone.
  const missing = lateFiles()
  await page.route('**/assets/**', (route) => (missing.some((file) => route.request().url().endsWith(file)) ? route.fulfill({ status: 404, body: 'gone' }) : route.continue()))
  await openForm(page, GUANGMINGLU, DUE_MONTH)
  assert.equal(await page.inputValue(FIELD), '9')
  await page.waitForSelector('text=通报更新过了')
  await page.fill(FIELD, '7')
  missing.length = 0
  await page.getByRole('button', { name: '刷新' }).click()
  await page.waitForSelector('text=通报更新过了', { state: 'detached' })
  await page.waitForSelector('[data-number-field]')
  assert.equal(await page.inputValue(FIELD), '7')
  await page.route('**/graphql', (route) => route.continue({ postData: route.request().postData().replace(/"sha256Hash":"../, '"sha256Hash":"ff') }))
  await page.fill(FIELD, '8')
  await page.waitForSelector('text=通报更新过了')
  await sound(page, 'the form of a release gone by')
  await page.unrouteAll()
  await page.getByRole('button', { name: '刷新' }).click()
  await page.waitForSelector('[data-number-field]')
  assert.equal(await page.inputValue(FIELD), '8')
  await fill(page, {})
  await press(page)
  await received(page)
  await sentOnce(page, GUANGMINGLU, before, '8')
}

/** Its towns are its own, and it leaves the server running. */
export const lane = 'towns'

export default {
  'without a line: opened after a release, filled in, submitted, killed, and sent once when the line is back': noLine,
  'without a line: a form that was never opened on this phone opens and keeps what is typed': neverOpened,
  'the reply is lost and the line comes and goes: one version, sent from another page': replyLost,
  'two tabs of one phone send once, reports and files': twoTabs,
  'two phones: what the outbox finds is chosen line by line': twoPhones,
  'the session is over when the outbox sends: the password, and it goes on': sessionOver,
  'another person on the same phone sees nothing, and nothing goes out under their name': anotherPerson,
  'a report that is not accepted lets the next one pass': refusedAndNext,
  'storage switched off: said plainly, and sent all the same': storageOff,
  'a page of a release gone by renews itself and loses nothing': newRelease,
}
