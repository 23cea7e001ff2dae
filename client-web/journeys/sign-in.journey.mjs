import assert from 'node:assert/strict'
import { DESKTOP, PHONE, signIn, sound, visit } from './support/browser.mjs'
import { ask } from './support/clerk.mjs'
import { printed } from './support/demonstration.mjs'
import { enter } from './support/ledgers.mjs'

const ACCOUNT = `lizi-${Date.now().toString(36)}`
const BOARD = `大厅 ${ACCOUNT}`
const OWN_PASSWORD = 'Own-words-7-rivers'

/** A person with a second role, and the password that is shown once. */
async function enterAPerson(admin) {
  await admin.goto('/admin/people')
  await admin.getByRole('button', { name: '添人' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('账号').fill(ACCOUNT)
  await dialog.getByLabel('姓名').fill('李子')
  await sound(admin, 'entering a person')
  await dialog.getByRole('button', { name: '保存' }).click()
  await admin.waitForSelector(`text=${ACCOUNT} 的新密码`)
  const password = (await admin.locator('.secret').textContent()).trim()
  await admin.keyboard.press('Escape')
  await admin.getByLabel('按姓名、账号或手机号找').fill(ACCOUNT)
  await admin.locator('h1', { hasText: '1 个人在用' }).waitFor()
  const row = admin.locator('li', { hasText: ACCOUNT })
  await row.getByRole('button', { name: '修改' }).click()
  await dialog.locator('.add').getByLabel('角色').selectOption({ label: '领导' })
  await sound(admin, 'the rights of a person')
  await dialog.getByRole('button', { name: '给这个角色' }).click()
  await row.getByText(/填报员.*领导|领导.*填报员/).waitFor()
  return password
}

/** A token that reads until it is revoked. */
async function makeAndRevokeAToken(admin, url) {
  await admin.goto('/admin/tokens')
  await admin.getByLabel('用在哪里').fill(BOARD)
  await admin.getByRole('button', { name: '新建' }).click()
  const secret = (await admin.locator('code.secret').textContent()).trim()
  const { viewer } = await ask(url, secret, '{ viewer { apiToken { name } } }')
  assert.equal(viewer.apiToken.name, BOARD)
  await sound(admin, 'a new token')
  await admin.getByRole('button', { name: `撤销 ${BOARD}` }).click()
  await admin.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await admin.locator('li', { hasText: BOARD }).getByText('已撤销').waitFor()
  await assert.rejects(ask(url, secret, '{ viewer { apiToken { name } } }'), /UNAUTHENTICATED/)
}

/** The first sign-in asks for a password of one's own; 所有设备都退出 ends the other device too. */
async function takeOver(stage, first) {
  const [here, there] = [await visit(stage.browser, stage.url), await visit(stage.browser, stage.url, DESKTOP)]
  await signIn(here, ACCOUNT, first)
  await here.waitForURL('**/me/password')
  await sound(here, 'the first password')
  await here.getByLabel('现在的密码', { exact: true }).fill(first)
  await here.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD)
  await here.getByLabel('新密码再写一遍', { exact: true }).fill(OWN_PASSWORD)
  await here.getByRole('button', { name: '换密码' }).click()
  await here.waitForURL((address) => !address.pathname.endsWith('/password'))
  await signIn(there, ACCOUNT, OWN_PASSWORD)
  await here.goto('/me')
  await here.getByRole('button', { name: '所有设备都退出' }).click()
  await here.getByRole('dialog').getByRole('button', { name: '所有设备都退出' }).click()
  await here.waitForURL('**/sign-in')
  await there.goto('/me')
  await there.waitForSelector('#account')
}

export const lane = 'papers'

export default {
  async 'an administrator enters a person, gives a role, makes and revokes a token, and finds it in the trail'(stage) {
    const admin = await enter(stage, 'qu-admin', DESKTOP)
    const first = await enterAPerson(admin)
    await makeAndRevokeAToken(admin, stage.url)
    await takeOver(stage, first)
    await admin.goto('/admin/audit')
    for (const word of ['添人', '给角色', '新建令牌', '撤销令牌', '改密码']) await admin.locator('strong', { hasText: word }).first().waitFor()
    await admin.getByRole('button', { name: '核验' }).click()
    await admin.getByText('完好').waitFor()
    await sound(admin, '留痕 after it')
  },

  async 'the explorer of the contract needs nobody else’s server, and may not ask one'({ browser, server, url }) {
    const page = await visit(browser, url, DESKTOP)
    const foreign = []
    const complaints = []
    // The token is quicker than the examples.
    let arrive
    const typed = new Promise((resolve) => (arrive = resolve))
    page.on('request', (request) => new URL(request.url()).origin !== url && !request.url().startsWith('data:') && foreign.push(request.url()))
    page.on('console', (message) => /Content Security Policy/.test(message.text()) && complaints.push(message.text()))
    await page.route('**/examples.graphql', async (route) => {
      await typed
      await route.continue()
    })
    await page.goto('/graphiql')
    await page.fill('#token', printed(server).token)
    await page.click('#token-form button')
    arrive()
    await page.click('.graphiql-execute-button')
    await page.locator('.result-window', { hasText: '税郭镇' }).waitFor()
    await sound(page, 'the explorer')
    assert.deepEqual([foreign, complaints, page.faults], [[], [], []])
    const blocked = await page.evaluate(() => new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective))
      fetch('http://192.0.2.1/').catch(() => {})
    }))
    assert.equal(blocked, 'connect-src')
  },

  async 'the door is sound on phone and desktop, in both languages and all sizes'({ browser, url }) {
    for (const device of [PHONE, DESKTOP]) {
      const page = await visit(browser, url, device)
      await page.goto('/')
      await page.waitForSelector('#account')
      assert.equal(new URL(page.url()).pathname, '/sign-in')
      await sound(page, 'the door in Chinese')
      for (const size of ['大字', '特大字']) await page.click(`button:has-text("${size}")`)
      await sound(page, 'the door in extra large text')
      await page.click('button:has-text("English")')
      await page.waitForSelector('button:has-text("Sign in")')
      await sound(page, 'the door in English')
    }
  },

  async 'what is missing is named at its field, and a wrong password says so'({ browser, url }) {
    const page = await visit(browser, url)
    await page.goto('/sign-in')
    await page.click('button[type=submit]')
    assert.equal(await page.evaluate(() => document.activeElement.id), 'account')
    await page.waitForSelector('text=先写账号')
    await page.fill('#account', 'nobody')
    await page.fill('#password', 'not the password')
    await page.click('button[type=submit]')
    await page.waitForSelector('[role=alert]')
    await sound(page, 'the door after a wrong password')
  },

  async 'a page behind the door is reached after signing in only'({ browser, url }) {
    const page = await visit(browser, url)
    await page.goto('/me?x=1')
    await page.waitForSelector('#account')
    assert.equal(new URL(page.url()).searchParams.get('next'), '/me?x=1')
  },
}
