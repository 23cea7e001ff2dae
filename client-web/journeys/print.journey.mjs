import assert from 'node:assert/strict'
import { DESKTOP, signIn, visit } from './support/browser.mjs'
import { CLOSED_MONTH, DISTRICT, DUE_MONTH, printed, PUBLISHED_MONTH, TOWN } from './support/demonstration.mjs'

/** Pages with a printer button: what must stand on paper, and what never does. */
const PAPERS = [
  [`/standing/${DISTRICT}/${PUBLISHED_MONTH}`, ['.heat .cell', '.traced']],
  [`/unit-standing/${TOWN}/${PUBLISHED_MONTH}`, ['.traced']],
  [`/acceptance/${DISTRICT}/${CLOSED_MONTH}`, ['.acceptance']],
  [`/scores/${DISTRICT}/2025-01/2025-12`, ['.score-table']],
  [`/summary/${DISTRICT}/${CLOSED_MONTH}`, ['.matrix']],
  [`/reports/${TOWN}/${CLOSED_MONTH}/print`, ['table']],
]

/** What a 月报表 is signed with; who answers for it signs by hand. */
const SIGNED = { 填报人: /\S/, 审核人: /\S/, 负责人: /^$/, 联系电话: /\d{7}/, 报送日期: /2026/ }

/** 本月 of each line of a 月报表, as it is read on paper. */
const monthly = async (page) => (await page.locator('table.lines tbody tr td:nth-child(4)').allTextContents()).map((text) => text.trim())

export const lane = 'papers'

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
      assert.ok(await page.getByText('演示数据').filter({ visible: true }).first().isVisible(), `the mark 演示数据 on the paper of ${path}`)
      for (const figure of figures) assert.ok(await page.locator(figure).first().isVisible(), `${figure} on the paper of ${path}`)
      const feet = await page.evaluate(() => document.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join('')).join(''))
      assert.match(feet, /取数时间 \d{4}-\d{2}-\d{2} \d{2}:\d{2}/, `the foot of each sheet of ${path}`)
      assert.equal(await page.locator('nav:visible, .button:visible, button:not(.on-paper):visible').count(), 0, `nothing to click on the paper of ${path}`)
    }
    for (const [label, words] of Object.entries(SIGNED)) {
      const field = page.locator('.names > div', { has: page.locator('dt', { hasText: label }) })
      assert.ok(await field.isVisible(), label)
      assert.match((await field.locator('dd').textContent()).trim(), words, label)
    }
    assert.ok(await page.getByText('（盖章处）').isVisible())
    assert.ok((await monthly(page)).includes('0'))
    await page.goto(`/reports/${TOWN}/${DUE_MONTH}/print`)
    await page.waitForSelector('table')
    assert.deepEqual([...new Set(await monthly(page))], ['未报'])
  },
}
