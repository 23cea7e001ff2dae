import assert from 'node:assert/strict'
import { DESKTOP, PHONE, sound, visit } from './support/browser.mjs'

export default {
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
