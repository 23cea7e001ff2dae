import assert from 'node:assert/strict'
import { DESKTOP, signIn, sound, speak, visit } from './support/browser.mjs'
import { fill, openForm, received, submit } from './support/clerk.mjs'
import { DUE_MONTH, printed, PUBLISHED_MONTH } from './support/demonstration.mjs'

const LONGSHANLU = '370402005'

/** The versions the page itself lists for its report. */
async function versions(page) {
  await page.waitForSelector('h2:has-text("每次提交")')
  return page.locator('li', { hasText: /^第 \d+ 版/ }).count()
}

/** The figures of before, and as of when they are. */
async function lastAnswersSeen(page) {
  await page.getByText(/No answer from the server: these are the figures of .*\d{2}:\d{2}/).waitFor()
  await page.getByText('not renewed').waitFor()
  assert.ok(await page.locator('.panel .tiles .tile').count())
}

/** It kills the server. */
export const lane = 'restarts'

export default {
  async 'the server is killed during a submission: the same key, one version'(stage) {
    if (!stage.server.kill) return
    const page = await visit(stage.browser, stage.url)
    await signIn(page, 'longshanlu-1', printed(stage.server).password)
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

  async 'the server ends under a wall and starts again: it goes on by itself, signed in'(stage) {
    if (!stage.server.kill) return
    const page = await visit(stage.browser, stage.url, DESKTOP)
    await speak(page, 'en')
    await signIn(page, 'qu-lead', printed(stage.server).password)
    await page.goto(`/analysis?what=rank~completion&rows=unit&indicators=patent_open_licences&to=${PUBLISHED_MONTH}&view=tiles`)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.locator('dialog').getByLabel('Name').fill('Licences of the towns')
    await page.locator('dialog').getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('link', { name: /Licences of the towns/ }).waitFor()
    await page.clock.install()
    await page.goto('/analysis/wall')
    await page.waitForSelector('.panel .tiles .tile')
    await stage.server.stop()
    await page.clock.fastForward('05:01')
    await lastAnswersSeen(page)
    // The browser keeps the pages for ten minutes: a wall that is opened now shows what the device kept.
    const other = await page.context().newPage()
    await other.goto('/analysis/wall')
    await lastAnswersSeen(other)
    await sound(page, 'a wall without its server')
    await stage.server.start()
    await page.clock.fastForward('00:21')
    await page.getByText('not renewed').waitFor({ state: 'detached' })
    await page.getByText('No answer from the server').waitFor({ state: 'detached' })
    assert.ok(await page.locator('.panel .tiles .tile').count())
    assert.equal(await page.getByText('Signed out').count(), 0)
    assert.equal(new URL(page.url()).pathname, '/analysis/wall')
  },
}
