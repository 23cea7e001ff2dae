import assert from 'node:assert/strict'
import { signIn, sound, visit } from './support/browser.mjs'
import { fill, openForm, received, submit } from './support/clerk.mjs'
import { DUE_MONTH, printed } from './support/demonstration.mjs'

const LONGSHANLU = '370402005'

/** The versions the page itself lists for its report. */
async function versions(page) {
  await page.waitForSelector('h2:has-text("每次提交")')
  return page.locator('li', { hasText: /^第 \d+ 版/ }).count()
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
}
