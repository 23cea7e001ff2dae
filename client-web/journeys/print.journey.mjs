import assert from 'node:assert/strict'
import { DESKTOP, signIn, visit } from './support/browser.mjs'
import { CLOSED_MONTH, DISTRICT, printed, PUBLISHED_MONTH, TOWN } from './support/demonstration.mjs'

/** Pages with a printer button: what must stand on paper, and what never does. */
const PAPERS = [
  [`/standing/${DISTRICT}/${PUBLISHED_MONTH}`, ['.heat .cell', '.traced']],
  [`/unit-standing/${TOWN}/${PUBLISHED_MONTH}`, ['.traced']],
  [`/summary/${DISTRICT}/${CLOSED_MONTH}`, ['.matrix']],
  [`/reports/${TOWN}/${CLOSED_MONTH}/print`, ['table']],
]

export default {
  async 'what is read on the screen stands on paper, and nothing to click does, from the first moment'({ browser, server, url }) {
    const page = await visit(browser, url, DESKTOP)
    await signIn(page, 'qu-review', printed(server).password)
    for (const [path, figures] of PAPERS) {
      await page.emulateMedia({ media: 'screen' })
      await page.goto(path)
      await page.waitForSelector(figures[0])
      await page.waitForLoadState('networkidle')
      await page.emulateMedia({ media: 'print' })
      for (const figure of figures) assert.ok(await page.locator(figure).first().isVisible(), `${figure} on the paper of ${path}`)
      assert.equal(await page.locator('nav:visible, .button:visible, button:not(.on-paper):visible').count(), 0, `nothing to click on the paper of ${path}`)
    }
  },
}
