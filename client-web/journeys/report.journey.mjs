import assert from 'node:assert/strict'
import { signIn, sound, visit } from './support/browser.mjs'
import { fill, openForm, received, submit } from './support/clerk.mjs'
import { DUE_MONTH, printed, TOWN } from './support/demonstration.mjs'

const XIWANGZHUANG = '370402105'
const YONGAN = '370402104'
const LONGSHANLU = '370402005'
const WENHUALU = '370402004'

async function clerk({ browser, server, url }, account) {
  const page = await visit(browser, url)
  await signIn(page, account, printed(server).password)
  return page
}

/** The versions the page itself lists for its report. */
async function versions(page) {
  await page.waitForSelector('h2:has-text("每次提交")')
  return page.locator('li', { hasText: /^第 \d+ 版/ }).count()
}

/** It kills the server. */
export const alone = true

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

  async 'two clerks edit the same report: the second chooses line by line'(stage) {
    const first = await clerk(stage, 'xiwangzhuang-1')
    const second = await clerk(stage, 'xiwangzhuang-2')
    await openForm(first, XIWANGZHUANG, DUE_MONTH)
    await fill(first, { patent_open_licences: '3', ip_trainings_held: '1' })
    await first.waitForSelector('text=已同步')
    await openForm(second, XIWANGZHUANG, DUE_MONTH)
    await second.waitForSelector('text=也在填')
    await fill(second, { patent_open_licences: '1', ip_trainings_held: '0' })
    await submit(first)
    await received(first)
    await submit(second)
    const dialog = second.getByRole('dialog')
    await dialog.waitFor()
    await sound(second, 'the conflict')
    await dialog.getByRole('button', { name: '用选好的交' }).click()
    assert.ok(await dialog.isVisible())
    await dialog.getByLabel(/填 3 项/).check()
    await dialog.getByLabel(/你填 0 次/).check()
    await dialog.getByRole('button', { name: '用选好的交' }).click()
    await received(second)
    assert.equal(await versions(second), 2)
    const row = (name) => second.locator('tr', { hasText: name })
    assert.match(await row('专利开放许可').textContent(), /3 项/)
    assert.match(await row('知识产权培训').first().textContent(), /0 /)
  },

  async 'the session ends while typing and nothing typed is lost'(stage) {
    const page = await clerk(stage, 'wenhualu-1')
    await openForm(page, WENHUALU, DUE_MONTH)
    await page.fill('#value-patent_open_licences', '4')
    await page.context().clearCookies()
    await fill(page, { valid_invention_patents_added: '2' })
    await submit(page)
    const sheet = page.getByRole('dialog')
    await sheet.waitFor()
    await sound(page, 'signing in again')
    await sheet.locator('input[type=password]').fill(printed(stage.server).password)
    await sheet.locator('button[type=submit]').click()
    await received(page)
    assert.match(await page.locator('tr', { hasText: '专利开放许可' }).textContent(), /4 项/)
    assert.equal(await versions(page), 1)
  },

  async 'what was typed is there after a crash, also without a line'(stage) {
    const page = await clerk(stage, 'yongan-1')
    await openForm(page, YONGAN, DUE_MONTH)
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
  },

  async 'the server is killed during a submission: the same key, one version'(stage) {
    if (!stage.server.kill) return
    const page = await clerk(stage, 'longshanlu-1')
    await openForm(page, LONGSHANLU, DUE_MONTH)
    await fill(page, { patent_open_licences: '1' })
    const keys = []
    await page.route('**/graphql', async (route) => {
      const { operationName, variables } = route.request().postDataJSON()
      if (operationName !== 'SubmitReport') return route.continue()
      keys.push(variables.input.idempotencyKey)
      if (keys.length > 1) return route.continue()
      // The server has it, the phone never hears so.
      await route.fetch()
      await stage.server.kill()
      await route.abort('connectionreset')
    })
    await submit(page)
    await page.waitForSelector('text=交了，还没收到回音')
    await sound(page, 'waiting for an answer')
    await stage.server.start()
    // What a phone says when the line is back; otherwise the next try is up to 40 s away.
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await received(page)
    assert.ok(keys.length > 1)
    assert.equal(new Set(keys).size, 1)
    assert.equal(await versions(page), 1)
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
