import assert from 'node:assert/strict'
import { DESKTOP, PHONE, signIn, sound, speak, visit } from './support/browser.mjs'
import { fill, openForm, received, submit } from './support/clerk.mjs'
import { DUE_MONTH, printed, TOWN } from './support/demonstration.mjs'
import { send } from './support/ledgers.mjs'

const XIWANGZHUANG = '370402105'
const LONGSHANLU = '370402005'
const WENHUALU = '370402004'

/** What the pages of the two journeys below say that are walked twice. */
const SAYS = {
  zh: { device: PHONE, synced: '已同步', alsoFilling: '也在填', writeNote: '写一句说明', progress: '工作进展', settle: '用选好的交' },
  en: { device: DESKTOP, synced: 'Synced', alsoFilling: 'is filling this in too', writeNote: 'Add a note', progress: 'Progress of work', settle: 'Submit what I chose' },
}

async function clerk({ browser, server, url }, account, language = 'zh') {
  const page = await visit(browser, url, SAYS[language].device)
  await signIn(page, account, printed(server).password)
  await speak(page, language)
  return page
}

/** What the server holds of the town's month; taken back first where it was filed before. */
const stored = async (page, unit) => (await send(page, 'ReportForm', { unit, month: DUE_MONTH })).report

async function begun(page, unit) {
  const { version } = await stored(page, unit)
  if (version > 0) await send(page, 'WithdrawReport', { month: DUE_MONTH, input: { unit, month: DUE_MONTH, version } })
  return version
}

async function remark(page, { note, progress }, words) {
  const field = page.locator('#note-patent_open_licences')
  if (!(await field.count())) {
    await page.locator('[aria-controls="about-patent_open_licences"]').click()
    await page.getByRole('button', { name: words.writeNote }).click()
  }
  await field.fill(note)
  if (!progress) return
  const texts = page.locator('details.texts')
  if ((await texts.getAttribute('open')) === null) await texts.locator('summary').click()
  await page.getByLabel(words.progress).fill(progress)
}

async function twoClerks(stage, language, [ours, theirs]) {
  const words = SAYS[language]
  const first = await clerk(stage, 'xiwangzhuang-1', language)
  const second = await clerk(stage, 'xiwangzhuang-2', language)
  const before = await begun(first, XIWANGZHUANG)
  const progress = `${language}：办了一期培训`
  await openForm(first, XIWANGZHUANG, DUE_MONTH)
  await fill(first, { patent_open_licences: theirs, ip_trainings_held: '1' }, language)
  await remark(first, { note: `${language}：公告平台已查`, progress }, words)
  await first.waitForSelector(`text=${words.synced}`)
  await openForm(second, XIWANGZHUANG, DUE_MONTH)
  await second.waitForSelector(`text=${words.alsoFilling}`)
  await fill(second, { patent_open_licences: ours, ip_trainings_held: '0' }, language)
  await remark(second, { note: '只算了城区' }, words)
  await submit(first, language)
  await received(first, language)
  await submit(second, language)
  const dialog = second.getByRole('dialog')
  await dialog.waitFor()
  await sound(second, 'the conflict')
  await dialog.getByRole('button', { name: words.settle }).click()
  assert.ok(await dialog.isVisible())
  for (const choice of ['choose-patent_open_licences', 'yours-ip_trainings_held', 'choose-text-progress']) await dialog.locator(`#${choice}`).check()
  await dialog.getByRole('button', { name: words.settle }).click()
  await received(second, language)
  const { version, lines, texts } = await stored(second, XIWANGZHUANG)
  const line = (code) => lines.find(({ indicator }) => indicator.code === code)
  assert.equal(version, before + 2)
  assert.equal(line('patent_open_licences').value, theirs)
  assert.equal(line('patent_open_licences').note, `${language}：公告平台已查`)
  assert.equal(line('ip_trainings_held').value, '0')
  assert.equal(texts.find(({ code }) => code === 'progress').text, progress)
}

async function sessionEnds(stage, account, language, figure) {
  const page = await clerk(stage, account, language)
  const before = await begun(page, WENHUALU)
  await openForm(page, WENHUALU, DUE_MONTH)
  await fill(page, { valid_invention_patents_added: '2' }, language)
  await page.context().clearCookies()
  await page.fill('#value-patent_open_licences', figure)
  await page.getByRole('button', { name: language === 'en' ? 'Sign in again' : '重新登录' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.waitFor()
  await sound(page, 'signing in again')
  await sheet.locator('input[type=password]').fill(printed(stage.server).password)
  await sheet.locator('button[type=submit]').click()
  await submit(page, language)
  await received(page, language)
  const { version, lines } = await stored(page, WENHUALU)
  assert.equal(version, before + 1)
  assert.equal(lines.find(({ indicator }) => indicator.code === 'patent_open_licences').value, figure)
}

export const lane = 'papers'

export default {
  async 'a clerk of another town sees nothing of a report'(stage) {
    const page = await clerk(stage, 'kuangqu-1')
    const own = await page.textContent('main')
    assert.ok(!own.includes('税郭镇'))
    for (const address of [`/reports/${TOWN}/${DUE_MONTH}`, `/reports/${TOWN}/${DUE_MONTH}/print`, `/reports/370499999/${DUE_MONTH}`]) {
      await page.goto(address)
      await page.waitForSelector('text=没有这一页，或不归你看')
      assert.equal(await page.locator('[data-number-field]').count(), 0)
    }
  },

  'two clerks edit the same report on the phone, in Chinese: the second chooses place by place': (stage) => twoClerks(stage, 'zh', ['1', '3']),
  'two clerks edit the same report on the desktop, in English: the second chooses place by place': (stage) => twoClerks(stage, 'en', ['1', '2']),
  'the session ends while typing on the phone, in Chinese, and nothing typed is lost': (stage) => sessionEnds(stage, 'wenhualu-1', 'zh', '4'),
  'the session ends while typing on the desktop, in English, and nothing typed is lost': (stage) => sessionEnds(stage, 'wenhualu-2', 'en', '3'),

  async 'what was typed is there after a crash, also without a line, and on another phone'(stage) {
    const page = await clerk(stage, 'longshanlu-1')
    await openForm(page, LONGSHANLU, DUE_MONTH)
    await page.route('**/graphql', (route) => (route.request().postData().includes('"SaveDraft"') ? route.abort() : route.continue()))
    await page.fill('#value-patent_open_licences', '2')
    await page.waitForSelector('text=/已存|没有网络/')
    await page.reload()
    await page.waitForSelector('[data-number-field]')
    assert.equal(await page.inputValue('#value-patent_open_licences'), '2')
    await page.goto('/month')
    await page.waitForSelector('text=已填 1/12')
    await page.unroute('**/graphql')
    await page.route('**/graphql', (route) => route.abort())
    await page.getByRole('link', { name: '接着填' }).click()
    await page.waitForSelector('[data-number-field]')
    assert.equal(await page.inputValue('#value-patent_open_licences'), '2')
    await sound(page, 'the form without a line')

    // The draft follows its person to another phone once there is a line.
    await page.unroute('**/graphql')
    await page.reload()
    await page.waitForSelector('text=已同步')
    const other = await clerk(stage, 'longshanlu-1')
    await openForm(other, LONGSHANLU, DUE_MONTH)
    assert.equal(await other.inputValue('#value-patent_open_licences'), '2')
  },

  async 'a report can be taken back until its review begins'(stage) {
    const page = await clerk(stage, 'getabu-1')
    await openForm(page, '370402002', DUE_MONTH)
    await fill(page, {})
    await submit(page)
    await received(page)
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
    await page.waitForSelector('[data-number-field]')
    assert.equal(await page.inputValue('#value-patent_open_licences'), '0')
    await page.goto('/month')
    await page.waitForSelector('h1:has-text("撤回后还没再交")')
  },
}
