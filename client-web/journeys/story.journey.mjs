import assert from 'node:assert/strict'
import { DESKTOP, PHONE, signIn, sound, speak, visit } from './support/browser.mjs'
import { ask, fill, received, submit, WORDS } from './support/clerk.mjs'
import { DISTRICT, DUE_MONTH, printed, TOWN } from './support/demonstration.mjs'

const REASON = '公告平台 10 月只查到 1 项许可声明，请核对后改正。'

const STANDING = `query ($unit: ID!, $month: Month!) {
  standing(unit: $unit, month: $month, indicator: "patent_open_licences") {
    demonstration
    publication { at }
    indicators { rows { unit { code } line { monthValue { value } target } } }
  }
}`

/** The first paragraph of what the product is for: clerk, reviewer, leader and a program, each at a device of their own. */
async function story({ browser, server, url }, { clerk: account, town, device, language }) {
  const words = WORDS[language]
  const enter = async (who) => {
    const page = await visit(browser, url, device)
    await signIn(page, who, printed(server).password)
    await speak(page, language)
    await page.goto('/')
    return page
  }

  const clerk = await enter(account)
  await clerk.waitForSelector(`h1:has-text("${words.open}")`)
  await clerk.getByText(words.generated).first().waitFor()
  await sound(clerk, '本月 before filing')
  await clerk.getByRole('link', { name: words.start }).click()
  await clerk.waitForSelector('[data-number-field]')
  const fields = await clerk.locator('[data-number-field]').evaluateAll((all) => all.map(({ id }) => id))
  await clerk.press(`#${fields[0]}`, 'Enter')
  assert.equal(await clerk.evaluate(() => document.activeElement.id), fields[1], 'the keypad leads to the next field')
  await fill(clerk, { valid_invention_patents_added: '２', patent_open_licences: '3' }, language)
  await sound(clerk, 'the filled form')
  await submit(clerk, language)
  await received(clerk, language)
  await clerk.waitForSelector(`text=${town}-202610-1`)
  await sound(clerk, 'the accepted report')

  const reviewer = await enter('qu-review')
  await reviewer.goto(`/review/${town}/${DUE_MONTH}`)
  await reviewer.getByRole('button', { name: words.giveBack }).click()
  await reviewer.fill('#reason-patent_open_licences', REASON)
  await reviewer.getByRole('button', { name: words.giveBackOne }).click()
  await reviewer.waitForURL((address) => !address.pathname.includes(town))

  await clerk.goto('/month')
  await clerk.waitForSelector(`h1:has-text("${words.returned}")`)
  await clerk.waitForSelector(`text=${REASON}`)
  await sound(clerk, '本月 with a return')
  await clerk.getByRole('link', { name: words.fix }).click()
  await clerk.waitForSelector(`h1:has-text("${words.toFix}")`)
  await submit(clerk, language)
  assert.equal(await clerk.evaluate(() => document.activeElement.id), 'value-patent_open_licences')
  await clerk.fill('#value-patent_open_licences', '1')
  await sound(clerk, 'the corrected form')
  await submit(clerk, language)
  await received(clerk, language)

  await reviewer.goto(`/review/${town}/${DUE_MONTH}`)
  await reviewer.waitForSelector('mark')
  await reviewer.getByRole('button', { name: words.approve }).click()
  await reviewer.waitForURL((address) => !address.pathname.includes(town))
  await clerk.goto(`/reports/${town}/${DUE_MONTH}`)
  await clerk.waitForSelector(`h1:has-text("${words.approved}")`)
  await sound(clerk, 'the approved report')

  await reviewer.goto(`/board/${DISTRICT}/${DUE_MONTH}`)
  await reviewer.waitForLoadState('networkidle')
  const publish = reviewer.getByRole('button', { name: words.publish, exact: true })
  if (await publish.count()) {
    await publish.click()
    await reviewer.getByRole('dialog').getByRole('button', { name: words.publishNow }).click()
    await publish.waitFor({ state: 'detached' })
  }

  const leader = await enter('qu-lead')
  await leader.goto(`/standing/${DISTRICT}/${DUE_MONTH}?indicator=patent_open_licences`)
  await leader.waitForSelector('.heading h1')
  await leader.waitForSelector(`text=${town === TOWN ? words.town : words.otherTown}`)
  await sound(leader, 'the standing')

  const { standing } = await ask(url, printed(server).token, STANDING, { unit: DISTRICT, month: DUE_MONTH })
  const { line } = standing.indicators[0].rows.find(({ unit }) => unit.code === town)
  assert.ok(standing.publication)
  assert.equal(standing.demonstration, true)
  assert.equal(line.monthValue.value, '1')
  assert.equal(line.target, '5')
}

/** Its month is its own. */
export const lane = 'restarts'

export default {
  'a town’s month on the phone, in Chinese': (stage) => story(stage, { clerk: 'shuiguo-1', town: TOWN, device: PHONE, language: 'zh' }),
  'a town’s month on the desktop, in English': (stage) => story(stage, { clerk: 'zhongxinjie-1', town: '370402001', device: DESKTOP, language: 'en' }),
}
