// Takes the pictures of docs/screenshots from the running product: npm run screenshots.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../codegen/sources.mjs'
import { DESKTOP, launch, PHONE, signIn, speak, visit } from './support/browser.mjs'
import { CLOSED_MONTH, DISTRICT, DUE_MONTH, printed, PUBLISHED_MONTH, TOWN } from './support/demonstration.mjs'
import { preview, twelvePatents } from './support/lists.mjs'
import { startServer } from './support/server.mjs'

const folder = process.env.TONGBAO_PICTURES ?? join(root, '../docs/screenshots')

/** Drafts lead to their editor. */
const ISSUED = 'a[href^="/bulletin/"]:not([href$="/edit"])'

/** What the demonstration has: its bulletin, and what it had put right. */
const openThe = (list, link, there) => async (page) => {
  await page.goto(list)
  await page.locator(link).first().click()
  await page.waitForSelector(there)
  return new URL(page.url()).pathname
}

/** Name, account, address, what must be there, device. `whole` takes the page to its end, `first` is done before and may say another address. */
const PICTURES = [
  ['sign-in-phone-zh', null, '/sign-in', '#account', PHONE],
  ['month-phone-zh', 'shuiguo-1', '/month', '.heading h1', PHONE],
  ['form-phone-zh', 'shuiguo-1', `/reports/${TOWN}/${DUE_MONTH}`, '[data-number-field]', PHONE],
  ['board-phone-zh', 'qu-review', `/board/${DISTRICT}/${CLOSED_MONTH}`, '.heading h1', PHONE],
  ['board-desktop-zh', 'qu-review', `/board/${DISTRICT}/${CLOSED_MONTH}`, '.table', DESKTOP],
  ['review-desktop-zh', 'qu-review', `/review/${TOWN}/${CLOSED_MONTH}`, '.table', DESKTOP],
  ['summary-desktop-zh', 'qu-review', `/summary/${DISTRICT}/${CLOSED_MONTH}`, '.matrix', DESKTOP],
  ['standing-phone-zh', 'qu-lead', `/standing/${DISTRICT}/${PUBLISHED_MONTH}`, '.heat', PHONE, { whole: true }],
  ['standing-desktop-zh', 'qu-lead', `/standing/${DISTRICT}/${PUBLISHED_MONTH}`, '.heat', DESKTOP],
  ['standing-desktop-en', 'qu-lead', `/standing/${DISTRICT}/${PUBLISHED_MONTH}`, '.heat', DESKTOP, { language: 'en' }],
  ['ledger-phone-zh', 'mengzhuang-1', '/ledgers/370402102/valid_invention_patents_added', 'main li', PHONE],
  ['lists-desktop-zh', 'qu-review', '/lists', 'tbody tr', DESKTOP, { first: handDown }],
  ['rows-phone-zh', 'mengzhuang-1', '/lists', 'main li', PHONE],
  ['people-desktop-zh', 'qu-admin', '/admin/people', 'li', DESKTOP],
  ['bulletin-desktop-zh', 'qu-review', '/bulletins', '.paper > .number', DESKTOP, { first: openThe('/bulletins', ISSUED, '.paper > .number') }],
  ['bulletin-phone-zh', 'mengzhuang-1', '/bulletins', '.paper > .number', PHONE, { first: openThe('/bulletins', ISSUED, '.paper > .number') }],
  ['oversight-desktop-zh', 'qu-review', `/oversight/${DISTRICT}/2026-01/${CLOSED_MONTH}`, 'main li', DESKTOP],
  ['rectification-phone-zh', 'qu-review', '/rectifications', '.heading h1', PHONE, { first: openThe('/rectifications', 'a[href^="/rectification/"]', '.acts') }],
  ['known-phone-zh', 'qu-lead', `/standing/${DISTRICT}/${PUBLISHED_MONTH}?known=2026-10-31`, '.heat', PHONE],
]

/** A list that waits for the towns. */
async function handDown(page) {
  await preview(page, twelvePatents('A'), { preview: '先看看' })
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.locator('h1', { hasText: '导入好了' }).waitFor()
}

mkdirSync(folder, { recursive: true })
const server = await startServer()
const browser = await launch()
try {
  for (const [name, account, path, proof, device, { whole = false, language = 'zh', first } = {}] of PICTURES) {
    const page = await visit(browser, server.url, device)
    if (account) await signIn(page, account, printed(server).password)
    if (language !== 'zh') await speak(page, language)
    await page.goto((first && (await first(page))) ?? path)
    await page.waitForSelector(proof)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole })
    await page.context().close()
    console.log(name)
  }
} finally {
  await browser.close()
  await server.stop()
}
