import assert from 'node:assert/strict'
import { DESKTOP, PHONE, signIn, sound, speak, visit } from './support/browser.mjs'
import { printed } from './support/demonstration.mjs'
import { preview, twelvePatents } from './support/lists.mjs'

const SAYS = {
  zh: {
    import: '导入清单', preview: '先看看', now: '导入', understood: /新增 12 件/, stored: /导入好了/, again: /和上次一样/, toRows: '去看清单', town: '孟庄镇', other: '齐村镇',
    waits: /国家局清单里有 7 件等你核对/, toCheck: /有 7 件等你核对/, confirm: '确认', confirmed: /1 件已确认/, notOurs: '不是我们的', reason: '不属本镇街', dispute: '提出异议', disputed: '你提了异议的',
    all: /5 件全部确认/, allNow: '全部确认', checked: '都核对完了', decide: /有 1 件等你定/, reassign: '改派', to: '归哪个单位', otherChecks: /有 4 件等你核对/, claim: '是我们的', claimed: /已认领/, state: '状态', missing: /漏登/, toLedger: '到台账里登记一件', remembered: '记住的企业', search: '企业名称', change: '改', save: '保存', forget: '删除', cancel: '取消',
  },
  en: { allNow: 'Confirm all', checked: 'Everything is checked', otherChecks: /4 items wait/ },
}

async function enter({ browser, server, url }, account, device, language) {
  const page = await visit(browser, url, device)
  await signIn(page, account, printed(server).password)
  await speak(page, language)
  return page
}

const heading = (page, words) => page.locator('h1', { hasText: words }).waitFor()
const named = (page, name) => page.getByRole('button', { name, exact: false })

async function importList(page, mark, words) {
  await page.goto('/lists')
  await page.getByRole('link', { name: words.import }).waitFor()
  await preview(page, twelvePatents(mark), words)
  await heading(page, words.understood)
  assert.equal(await page.locator('tbody tr').count(), 12)
  await sound(page, 'a list that was understood')
  await page.getByRole('button', { name: words.now, exact: true }).click()
  await heading(page, words.stored)
  await page.getByRole('link', { name: words.toRows }).click()
  await page.waitForURL(({ pathname }) => !pathname.includes('import'))
  await page.locator('.heading h1').waitFor()
  await page.locator('tbody tr').first().waitFor()
  await sound(page, 'the rows of a list')
}

async function importedAgainChangesNothing(page, mark, words) {
  await preview(page, twelvePatents(mark), words)
  await heading(page, words.again)
}

async function checkOnThePhone(page, mark, words) {
  await page.goto('/')
  await page.getByRole('link', { name: words.waits }).click()
  await heading(page, words.toCheck)
  await sound(page, 'rows to check')
  await named(page, `${words.confirm} 一种${mark}装置0`).click()
  await page.getByText(words.confirmed).waitFor()
  await named(page, `${words.notOurs} 一种${mark}装置1`).click()
  await page.getByRole('dialog').getByText(words.missing).click()
  const ledger = page.getByRole('dialog').getByRole('link', { name: words.toLedger })
  assert.match(await ledger.getAttribute('href'), /\/ledgers\/370402102\/valid_invention_patents_added\/new$/)
  await sound(page, 'the sheet of a dispute about what is missing')
  await page.getByText(words.reason).click()
  await sound(page, 'the sheet of a dispute')
  await page.getByRole('button', { name: words.dispute }).click()
  await page.getByRole('heading', { name: words.disputed }).waitFor()
  await page.getByRole('button', { name: words.all }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.allNow }).click()
  await heading(page, words.checked)
  await named(page, `${words.claim} 一种${mark}装置10`).click()
  await page.getByText(words.claimed).first().waitFor()
  await sound(page, 'rows that are checked')
}

/** Whose an owner is was learnt by the decision; the district corrects it, and forgets it. */
async function remembers(district, mark, words) {
  const owner = `演示${mark}公司1`.toUpperCase()
  await district.goto('/lists')
  await district.getByRole('link', { name: words.remembered }).click()
  await district.getByLabel(words.search).fill(owner)
  const row = district.locator('tbody tr').filter({ has: district.getByRole('rowheader', { name: owner, exact: true }) })
  await row.filter({ hasText: words.other }).waitFor()
  await sound(district, 'enterprises that are remembered')
  await row.getByRole('button', { name: words.change }).click()
  await district.getByRole('dialog').getByRole('combobox').selectOption({ label: words.town })
  await sound(district, 'the sheet of an enterprise')
  await district.getByRole('dialog').getByRole('button', { name: words.save }).click()
  await row.filter({ hasText: words.town }).waitFor()
  await row.getByRole('button', { name: words.forget }).click()
  await district.getByRole('dialog').getByRole('button', { name: words.forget }).click()
  await row.waitFor({ state: 'detached' })
}

async function handDown(stage) {
  const words = SAYS.zh
  const mark = Date.now().toString(36)
  const district = await enter(stage, 'qu-review', DESKTOP, 'zh')
  await importList(district, mark, words)
  await importedAgainChangesNothing(district, mark, words)
  await checkOnThePhone(await enter(stage, 'mengzhuang-1', PHONE, 'zh'), mark, words)

  await district.goto('/lists')
  await heading(district, words.decide)
  await named(district, `${words.reassign} 一种${mark}装置1`).first().waitFor()
  await district.locator('tbody tr').first().filter({ hasText: `一种${mark}装置1` }).waitFor()
  await district.getByLabel(words.state).selectOption('DISPUTED')
  await named(district, `${words.reassign} 一种${mark}装置1`).click()
  await district.getByLabel(words.to).selectOption({ label: words.other })
  await sound(district, 'the sheet of a decision')
  await district.getByRole('dialog').getByRole('button', { name: words.reassign }).click()
  await district.locator('h1', { hasText: words.decide }).waitFor({ state: 'detached' })

  const other = await enter(stage, 'qicun-1', DESKTOP, 'en')
  await other.goto('/lists')
  await heading(other, SAYS.en.otherChecks)
  await other.getByText(`一种${mark}装置1`, { exact: true }).waitFor()
  await other.getByRole('button', { name: SAYS.en.allNow }).or(other.getByRole('button', { name: /4/ })).first().click()
  await other.getByRole('dialog').getByRole('button', { name: SAYS.en.allNow }).click()
  await heading(other, SAYS.en.checked)
  await sound(other, 'a town that has checked its rows')
  await remembers(district, mark, words)
}

export default {
  'a district hands twelve patents down, a town confirms on the phone, and what was disputed goes to another, at a desktop and in English': handDown,
}
