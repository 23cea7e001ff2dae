import assert from 'node:assert/strict'
import { DESKTOP, PHONE, signIn, sound, speak, visit } from './support/browser.mjs'
import { fill, received, submit } from './support/clerk.mjs'
import { CLOSED_MONTH, DISTRICT, printed } from './support/demonstration.mjs'
import { fileFromLedgers } from './support/ledgerMonth.mjs'

const SUPPLEMENTARY = { zh: '补报', en: 'Filed for a past month' }

/** 补报: the reviewer opens a past month that nobody filed, and the mark stands wherever the report does. */
async function fileAPastMonth({ browser, server, url }) {
  await server.kill()
  await server.start('2026-11-10T10:00:00+08:00')
  const reviewer = await visit(browser, url, PHONE)
  await signIn(reviewer, 'qu-review', printed(server).password)
  await reviewer.goto(`/board/${DISTRICT}/${CLOSED_MONTH}`)
  const open = reviewer.locator(`a[href$="/${CLOSED_MONTH}"][href^="/reports/"]`).first()
  const [, , town] = (await open.getAttribute('href')).split('/')
  await open.click()
  await reviewer.waitForSelector('[data-number-field]')
  await reviewer.waitForSelector(`text=${SUPPLEMENTARY.zh}`)
  await sound(reviewer, 'the form of a past month')
  await fill(reviewer, { valid_invention_patents_added: '1' })
  await submit(reviewer)
  await received(reviewer)
  for (const [device, language] of [[PHONE, 'zh'], [DESKTOP, 'en']]) {
    const page = await visit(browser, url, device)
    await signIn(page, 'qu-lead', printed(server).password)
    await speak(page, language)
    for (const path of [`/board/${DISTRICT}/${CLOSED_MONTH}`, `/reports/${town}/${CLOSED_MONTH}`, `/reports/${town}/${CLOSED_MONTH}/print`]) {
      await page.goto(path)
      await page.getByText(SUPPLEMENTARY[language]).first().waitFor()
      await sound(page, `${path} of a past month`)
    }
  }
  assert.ok(town)
}

/** The next month, open to nobody's story yet: a clerk's month in under a minute. */
async function fileWithNothingTyped(stage) {
  await stage.server.kill()
  await stage.server.start('2026-11-28T10:00:00+08:00')
  await fileFromLedgers(stage, '2026-11')
}

/** After its last month the plan has ended: the form says so, and this year's sums are this year's. */
async function afterThePlan({ browser, server, url }) {
  await server.kill()
  await server.start('2027-02-03T10:00:00+08:00')
  for (const [device, language, words] of [[PHONE, 'zh', '计划到 2026年12月为止'], [DESKTOP, 'en', 'The plan ended in Dec 2026']]) {
    const page = await visit(browser, url, device)
    await signIn(page, 'shuiguo-1', printed(server).password)
    await speak(page, language)
    await page.goto('/reports/370402101/2027-01')
    await page.waitForSelector('[data-number-field]')
    await page.getByText(words).first().waitFor()
    await sound(page, 'the form after the plan')
    await page.goto('/month')
    await page.waitForSelector('h1')
    await sound(page, '本月 after the plan')
  }
}

/** Last of all, since the clock goes on: no journey of the story's month may follow. */
/** It starts the server on other days. */
export const alone = true

export default {
  'a reviewer files a past month': fileAPastMonth,
  'a clerk’s month with the ledgers kept is a few taps, with nothing typed': fileWithNothingTyped,
  'after the plan’s end the form says so': afterThePlan,
}
