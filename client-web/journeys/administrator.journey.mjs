import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { DESKTOP, PHONE, signIn, sound, speak, visit } from './support/browser.mjs'
import { fill, openForm, submit } from './support/clerk.mjs'
import { DISTRICT, DUE_MONTH, printed } from './support/demonstration.mjs'

const SAYS = {
  zh: {
    check: '检查', good: '检查过了', large: /合起来最多 5 MB/, picture: /不是表格文件/,
    openDay: '当月几日开放', dueDay: '次月几日截止', setDays: '从 2026年11月起这样定', months: '接下来的几个月', days: /1 到 28/, counts: /从 2026年11月起：.*11月20日开放，12月8日截止/, done: /^定了/, due: '12月8日 周二', usual: /12月7日 周一/, moved: '12月5日是周六，顺延', ahead: /2027 年的节假日/, holiday: '10月1日—7日 周四—周三',
    tune: '调整“总数涨得比新增还多”', least: /至少多出多少/, room: /这个数要在/, tried: /按这条规则|试不出来/, save: '保存', here: / 调的/, follow: '改回跟着上级', shipped: '用的是出厂设置',
    goFirst: '排在前面的指标', try: '试印一份',
  },
  en: {
    check: 'Check', good: 'Checked, nothing is wrong', large: /at most 5 MB together/, picture: /not a table/,
    openDay: 'Opens on day', dueDay: 'Due on day', setDays: 'Set from Nov 2026 on', months: 'The months ahead', days: /from 1 to 28/, counts: /from Nov 2026 on:.*20 Nov.*8 Dec/, done: /^Done: /, due: 'Tue 8 Dec', usual: /Mon 7 Dec/, moved: '5 Dec is a Sat', ahead: /holidays of 2027/, holiday: '1–7 Oct, Thu – Wed',
    tune: 'Tune “A total that rose by more than was added”', least: /Least difference/, room: /makes sense from/, tried: /With this rule|nothing to try it on/, save: 'Save', here: /Set by /, follow: 'Follow the unit above again', shipped: 'As shipped',
    address: 'Webhook address of the robot', saveRobot: 'Save reminders', wrongAddress: /must be the webhook of a WeCom group robot/, robotSet: /key ending in 1234/, removeRobot: 'Remove the robot',
  },
}
/** 市中区 in GBK, as Excel in China saves a CSV file. */
const DISTRICT_IN_GBK = Buffer.from([0xca, 0xd0, 0xd6, 0xd0, 0xc7, 0xf8])

async function enter({ browser, server, url }, device, language) {
  const page = await visit(browser, url, device)
  await signIn(page, 'qu-admin', printed(server).password)
  await speak(page, language)
  return page
}

async function importFiles(stage, { device, language }) {
  const words = SAYS[language]
  const page = await enter(stage, device, language)
  await page.goto('/admin/import')
  await page.locator('summary').first().click()
  const template = await page.request.get(await page.locator('a[href*="import-template"]').first().getAttribute('href'))
  assert.match(await template.text(), /^\uFEFF?code,name,level,parent/)
  await sound(page, 'the format of the files that are imported')
  const field = page.locator('input[type=file]')
  const choose = (name, buffer) => field.setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  const check = () => page.getByRole('button', { name: words.check }).click()

  await choose('departments.csv', Buffer.concat([Buffer.from('unit,name\r\n'), DISTRICT_IN_GBK, Buffer.from(',IP office\r\n')]))
  await check()
  await page.locator('h1', { hasText: words.good }).waitFor()
  await sound(page, 'an import of a GBK file that was checked')

  await choose('departments.csv', Buffer.alloc(6_000_000, 'x'))
  await page.getByText(words.large).waitFor()
  await sound(page, 'an import of a file that is too large')

  await choose('departments.xlsx', Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1'))
  await check()
  await page.getByText(words.picture).waitFor()
  await sound(page, 'an import of what is no table')
}

/** A rule is tried, tuned, and given up again; what makes no sense is refused at its field. */
async function tuneARule(stage, { device, language }) {
  const words = SAYS[language]
  const page = await enter(stage, device, language)
  await page.goto('/admin/warnings')
  const tune = page.getByRole('button', { name: words.tune })
  const rule = page.locator('.rule', { has: tune })
  await rule.getByText(words.shipped).waitFor()
  await sound(page, 'the warning rules')

  await tune.click()
  const sheet = page.getByRole('dialog')
  const least = sheet.getByLabel(words.least)
  await sheet.getByText(words.tried).waitFor()
  assert.equal(await sheet.getByRole('button', { name: words.follow }).count(), 0, 'nothing to give up yet')
  await sound(page, 'a rule and what it would have said')
  await least.fill('0')
  await sheet.getByRole('button', { name: words.save }).click()
  await sheet.getByText(words.room).first().waitFor()
  await sound(page, 'a rule with a number that makes no sense')
  await least.fill('4')
  await sheet.getByRole('button', { name: words.save }).click()
  await rule.getByText(words.here).waitFor()
  await sound(page, 'the warning rules, one of them tuned here')

  await tune.click()
  await sheet.getByText(words.tried).waitFor()
  await sound(page, 'a rule that can follow the unit above again')
  await sheet.getByRole('button', { name: words.follow }).click()
  await rule.getByText(words.shipped).waitFor()
  await tryATemplate(page, words)
}

/** What a template would begin is seen before it is saved, with an indicator that was chosen by its name. */
async function tryATemplate(page, words) {
  await page.goto(`/bulletin-templates/${DISTRICT}/MONTHLY`)
  const first = page.getByRole('combobox', { name: words.goFirst }).first()
  await first.locator('option').nth(1).waitFor({ state: 'attached' })
  const name = await first.locator('option').nth(1).textContent()
  await first.selectOption({ index: 1 })
  await page.getByRole('listitem').filter({ hasText: name }).waitFor()
  await page.getByRole('button', { name: words.try }).click()
  await page.locator('article h2').waitFor()
  await sound(page, 'a template of bulletins and what it would begin')
}

/** The days are set from the first month that has not opened, seen in the months ahead, given up, and set again as they were. */
async function setTheDays(stage, { device, language }) {
  const words = SAYS[language]
  const page = await enter(stage, device, language)
  await page.goto('/admin/calendar')
  const november = page.getByRole('table', { name: words.months }).getByRole('row', { name: words.usual })
  const [openDay, dueDay] = [page.getByLabel(words.openDay), page.getByLabel(words.dueDay)]
  const set = page.getByRole('button', { name: words.setDays })
  await november.getByText(words.moved).waitFor()
  await page.getByText(words.holiday).waitFor()
  await page.getByText(words.ahead).waitFor()

  await openDay.fill('31')
  await dueDay.fill('8')
  await set.click()
  await page.getByText(words.days).waitFor()
  assert.equal(await dueDay.inputValue(), '8', 'what was typed stays')
  await sound(page, 'a day that not every month has')
  await openDay.fill('２０')
  await page.getByText(words.counts).waitFor()
  await set.click()
  await page.getByText(words.done).waitFor()
  await page.getByText(words.due).waitFor()
  await sound(page, 'days that were set')

  await page.getByRole('button', { name: words.follow }).click()
  await sound(page, 'giving up the own days')
  await page.getByRole('dialog').getByRole('button', { name: words.follow }).click()
  await november.waitFor()
  assert.equal(await openDay.inputValue(), '25', 'those of the product')
  await openDay.fill('6')
  await set.click()
  await page.getByRole('button', { name: words.follow }).waitFor()
  await setTheRobot(page, words)
}

/** An address outside the chats is refused; a right one is kept and never shown again, and taken away. */
async function setTheRobot(page, words) {
  const address = page.getByLabel(words.address)
  await address.fill('https://example.org/send?key=1')
  await page.getByRole('button', { name: words.saveRobot }).click()
  await page.getByText(words.wrongAddress).waitFor()
  assert.equal(await address.inputValue(), 'https://example.org/send?key=1', 'what was typed stays')
  await address.fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abcd-1234')
  await page.getByRole('button', { name: words.saveRobot }).click()
  await page.getByText(words.robotSet).waitFor()
  assert.equal(await address.inputValue(), '', 'a key is not shown again')
  await sound(page, 'a robot that was set')
  await page.getByRole('button', { name: words.removeRobot }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.removeRobot }).click()
  await page.getByText(words.robotSet).waitFor({ state: 'detached' })
}

/** No other journey files there; its second clerk becomes its leader as well. It missed the month before, so no stock can be taken from it. */
const SIGNING = { town: '370402003', name: '矿区街道', clerk: 'kuangqu-1', leader: 'kuangqu-2' }
const STOCKS = { national_ip_enterprises: '1', ipms_certified_enterprises: '1', trademark_brand_guidance_stations: '1' }

async function letTheTownSign(admin) {
  await admin.goto('/admin/people')
  await admin.getByLabel('按姓名、账号或手机号找').fill(SIGNING.leader)
  await admin.locator('h1', { hasText: '1 个人在用' }).waitFor()
  const row = admin.locator('li', { hasText: SIGNING.leader })
  await row.getByRole('button', { name: '修改' }).click()
  const rights = admin.getByRole('dialog').locator('.add')
  await rights.getByLabel('角色').selectOption({ label: '领导' })
  await rights.getByRole('combobox', { name: '单位' }).fill(SIGNING.name)
  await rights.getByRole('option', { name: SIGNING.name }).click()
  await rights.getByRole('button', { name: '给这个角色' }).click()
  await row.getByText(/领导/).waitFor()
  await admin.goto('/admin/sign-offs')
  const unit = admin.locator('.unit', { hasText: SIGNING.name })
  await unit.getByRole('button').click()
  await sound(admin, 'the sheet about who signs')
  await admin.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await unit.getByText(/要审签/).waitFor()
}

/** 审签: switched on for a town, its report waits, is sent back with a reason, is sent again, and is submitted with the signature. */
async function signInside({ browser, server, url }) {
  const { password } = printed(server)
  const enterAs = async (account, device) => {
    const page = await visit(browser, url, device)
    await signIn(page, account, password)
    return page
  }
  await letTheTownSign(await enterAs('qu-admin', DESKTOP))
  const clerk = await enterAs(SIGNING.clerk, PHONE)
  await openForm(clerk, SIGNING.town, DUE_MONTH)
  await fill(clerk, { valid_invention_patents_added: '1', ...STOCKS })
  await submit(clerk)
  await clerk.getByText('待审签').first().waitFor()
  await sound(clerk, 'a report that waits for its signature')

  const leader = await enterAs(SIGNING.leader, PHONE)
  await leader.goto(`/sign-offs/${SIGNING.town}/${DUE_MONTH}`)
  await leader.locator('h1', { hasText: '等你审签' }).waitFor()
  await sound(leader, 'a report to sign')
  await leader.getByRole('button', { name: '退回填报员' }).click()
  await leader.getByRole('dialog').locator('textarea').fill('专利数对不上')
  await leader.getByRole('dialog').getByRole('button', { name: '退回填报员' }).click()
  await leader.locator('h1', { hasText: '退回填报员' }).waitFor()

  await openForm(clerk, SIGNING.town, DUE_MONTH)
  await clerk.getByText('专利数对不上').waitFor()
  await fill(clerk, { valid_invention_patents_added: '2', ...STOCKS })
  await submit(clerk)
  await clerk.getByText('待审签').first().waitFor()
  await leader.reload()
  await leader.getByRole('button', { name: '审签并报送' }).click()
  await leader.locator('h1', { hasText: '已审签' }).waitFor()
  await clerk.goto(`/reports/${SIGNING.town}/${DUE_MONTH}`)
  await clerk.locator('h1', { hasText: '月报已交' }).waitFor()
}

export default {
  'a town’s leader sends a report back and signs it then, once an administrator said that it is signed, on the phone': signInside,
  'an administrator imports what Excel in China saved, and hears what cannot be read, in Chinese': (stage) => importFiles(stage, { device: DESKTOP, language: 'zh' }),
  'the same on the phone, in English': (stage) => importFiles(stage, { device: PHONE, language: 'en' }),
  'an administrator sets the reporting days and follows the unit above again, on the desktop, in English': (stage) => setTheDays(stage, { device: DESKTOP, language: 'en' }),
  'an administrator tunes a warning rule and follows the unit above again, on the phone': (stage) => tuneARule(stage, { device: PHONE, language: 'zh' }),
}
