import assert from 'node:assert/strict'
import { DESKTOP, PHONE, signIn, sound, visit } from './support/browser.mjs'
import { ask, fill, received, submit } from './support/clerk.mjs'
import { DISTRICT, DUE_MONTH, printed, TOWN } from './support/demonstration.mjs'

const REASON = '公告平台 10 月只查到 1 项许可声明，请核对后改正。'

const STANDING = `query ($unit: ID!, $month: Month!) {
  standing(unit: $unit, month: $month, indicator: "patent_open_licences") {
    publication { at }
    indicators { rows { unit { code } line { monthValue { value } actual target rank } } }
  }
}`

async function at(browser, url, server, account, device = PHONE) {
  const page = await visit(browser, url, device)
  await signIn(page, account, printed(server).password)
  return page
}

export default {
  async 'a town’s month: filed, returned, corrected, approved, published, read'({ browser, server, url }) {
    const clerk = await at(browser, url, server, 'shuiguo-1')
    await clerk.waitForSelector('h1:has-text("10月月报还没报")')
    await sound(clerk, '本月 before filing')
    await clerk.getByRole('link', { name: '开始填' }).click()
    await clerk.waitForSelector('[data-number-field]')
    await fill(clerk, { valid_invention_patents_added: '２', patent_open_licences: '3' })
    await sound(clerk, 'the filled form')
    await submit(clerk)
    await received(clerk)
    await clerk.waitForSelector(`text=${TOWN}-202610-1`)
    await sound(clerk, 'the accepted report')

    const reviewer = await at(browser, url, server, 'qu-review')
    await reviewer.goto(`/review/${TOWN}/${DUE_MONTH}`)
    await reviewer.getByRole('button', { name: '退回 专利开放许可' }).click()
    await reviewer.fill('#reason-patent_open_licences', REASON)
    await reviewer.getByRole('button', { name: '退回这 1 处' }).click()
    await reviewer.waitForSelector('text=退回')

    await clerk.goto('/month')
    await clerk.waitForSelector('h1:has-text("10月月报有 1 处退回")')
    await clerk.waitForSelector(`text=${REASON}`)
    await sound(clerk, '本月 with a return')
    await clerk.getByRole('link', { name: '去改这 1 处' }).click()
    await clerk.waitForSelector('h1:has-text("改好 1 处退回就能重交")')
    await submit(clerk)
    assert.equal(await clerk.evaluate(() => document.activeElement.id), 'value-patent_open_licences')
    await clerk.fill('#value-patent_open_licences', '1')
    await sound(clerk, 'the corrected form')
    await submit(clerk)
    await received(clerk)

    await reviewer.goto(`/review/${TOWN}/${DUE_MONTH}`)
    await reviewer.waitForSelector('text=改过，原来是 3')
    await reviewer.getByRole('button', { name: '批准整份' }).click()
    await reviewer.waitForSelector('text=已批准')
    await clerk.goto(`/reports/${TOWN}/${DUE_MONTH}`)
    await clerk.waitForSelector('h1:has-text("10月月报已批准")')
    await sound(clerk, 'the approved report')

    const office = await at(browser, url, server, 'qu-review', DESKTOP)
    await office.goto(`/board/${DISTRICT}/${DUE_MONTH}`)
    await office.getByRole('button', { name: '发布', exact: true }).click()
    await office.getByRole('dialog').getByRole('button', { name: '现在发布' }).click()
    await office.waitForSelector('text=由周正发布')

    const leader = await at(browser, url, server, 'qu-lead')
    await leader.goto(`/standing/${DISTRICT}/${DUE_MONTH}?indicator=patent_open_licences`)
    await leader.waitForSelector('text=税郭镇')
    await sound(leader, 'the standing')

    const { standing } = await ask(url, printed(server).token, STANDING, { unit: DISTRICT, month: DUE_MONTH })
    const { line } = standing.indicators[0].rows.find(({ unit }) => unit.code === TOWN)
    assert.ok(standing.publication)
    assert.equal(line.monthValue.value, '1')
    assert.equal(line.target, '5')
  },
}
