import assert from 'node:assert/strict'
import { DESKTOP, PHONE, signIn, sound, visit } from './support/browser.mjs'
import { printed, TOWN } from './support/demonstration.mjs'

const PLAN = 'shizhong-2024-2026'
const GRID = `/plans/${PLAN}/grid?indicator=patent_open_licences`
/** A name that is settled is known from then on, and the same server may be walked twice. */
const MARK = Date.now().toString(36)
/** The columns of the plan: three years, the whole of it, the sums. */
const [Y2025, Y2026, WHOLE, TOTAL] = [1, 2, 3, 4]
/** The rows: the district's own target, the sums, the towns in the official order. */
const [OWN, SUM, FIRST, SECOND, THIRD] = [0, 1, 2, 3, 4]

const WORDS = {
  revise: '修订', from: '从哪个月起执行', reason: '为什么修订', begin: '开始修订', edit: '编辑目标', save: '存进草稿', saved: /已存 \d/, unsaved: /未存 \d+ 处/, whole: /要填整数。专利开放许可/, discard: '放弃草稿', throwAway: '放弃',
  split: '拆分', total: /^总数/, take: '填进表里', undo: '撤销', mine: /^我的：12$/, theirs: /^已存的：11$/, settle: '就这样，存进草稿', issue: '下达', issued: /第 \d+ 版从2026年12月起执行/, less: '少 35', pasted: '贴了 4 格',
  words: '写成文字目标', quote: '原文',
  paste: '粘贴单元格或文件里的表', look: '看看读得懂吗', which: /是哪个单位$/, inDoubt: '还有 1 处要你定', understood: '看懂了 1 张表', store: '存进草稿',
  name: '计划名称', document: '依据的文件', first: '从哪个月', last: '到哪个月', make: '开始起草', details: '文件、名称和阶段', line: '严重落后线', add: '加一个阶段', phase: '阶段名称', keep: '存下', runs: '2027年7月—2029年12月', part: '不到应完成数的 75%',
}

const cell = (page, row, column) => page.locator('[role=grid] tbody tr').nth(row).locator('td').nth(column)
const shows = async (page, row, column, text) => {
  const place = cell(page, row, column)
  const read = async () => ((await place.locator('input').count()) > 0 ? place.locator('input').inputValue() : (await place.innerText()).trim())
  for (let left = 50; left > 0 && (await read()) !== text; left--) await page.waitForTimeout(100)
  assert.equal(await read(), text, `row ${row}, column ${column}`)
}

async function paste(page, text) {
  await page.locator('[role=grid] input').evaluate((field, block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

async function copied(page) {
  return page.locator('[role=grid] input').evaluate((field) => {
    const clipboardData = new DataTransfer()
    field.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('text/plain')
  })
}

async function desk({ browser, server, url }, account, device = DESKTOP) {
  const page = await visit(browser, url, device)
  await signIn(page, account, printed(server).password)
  return page
}

/** A draft to work on: a revision of the story's plan for its last month. One left over is thrown away. */
async function revise(page, words) {
  await page.goto(`/plans/${PLAN}`)
  await page.getByRole('button', { name: words.revise, exact: true }).or(page.getByRole('button', { name: words.discard })).first().waitFor()
  if (await page.getByRole('button', { name: words.discard }).count()) {
    await page.getByRole('button', { name: words.discard }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.throwAway, exact: true }).click()
  }
  await page.getByRole('button', { name: words.revise, exact: true }).click()
  await page.getByRole('dialog').getByLabel(words.from).selectOption('2026-12')
  await page.getByRole('dialog').getByLabel(words.reason).fill('年末核定')
  await page.getByRole('dialog').getByRole('button', { name: words.begin }).click()
  await page.getByRole('link', { name: words.edit }).click()
  await page.waitForSelector('[role=grid]')
  await page.goto(GRID)
  await page.waitForSelector('[role=grid]')
}

/** Five a year for every town, as the annex has it: the journey may have been walked before. */
async function asPrinted(page, words) {
  await cell(page, FIRST, 0).click()
  await paste(page, Array.from({ length: 11 }, () => '5\t5\t5').join('\n'))
  await page.keyboard.press('Control+s')
  await page.getByText(words.saved).first().waitFor()
}

async function typing(page, words) {
  await shows(page, OWN, WHOLE, '200')
  await shows(page, SUM, TOTAL, '165')
  await page.getByText(words.less).first().waitFor()
  await cell(page, FIRST, Y2026).click()
  await page.keyboard.type('8')
  // The sums follow while the figure is still being typed.
  await shows(page, SUM, Y2026, '58')
  await page.keyboard.press('Enter')
  await page.keyboard.type('１０')
  await page.keyboard.press('Shift+Tab')
  await shows(page, SECOND, Y2026, '10')
  await shows(page, SUM, TOTAL, '173')
  await page.keyboard.press('Control+z')
  await shows(page, SECOND, Y2026, '5')
  await page.keyboard.press('Control+z')
  await shows(page, FIRST, Y2026, '5')
  await page.keyboard.press('Control+y')
  await shows(page, FIRST, Y2026, '8')
}

async function refusing(page, words) {
  await cell(page, THIRD, Y2026).click()
  await page.keyboard.type('2.5')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: words.whole }).waitFor()
  await sound(page, 'a refused figure')
  await page.keyboard.press('Escape')
  await shows(page, THIRD, Y2026, '5')
}

async function pasting(page, words) {
  await cell(page, FIRST, Y2025).click()
  await paste(page, '6\t7\r\n１，０００\t\r\n')
  await page.getByText(words.pasted).waitFor()
  await shows(page, FIRST, Y2025, '6')
  await shows(page, FIRST, Y2026, '7')
  await shows(page, SECOND, Y2025, '1,000')
  await shows(page, SECOND, Y2026, '')
  assert.equal(await copied(page), '6\t7\n1000\t')
  await page.keyboard.press('Control+z')
  await shows(page, SECOND, Y2025, '5')
  await shows(page, FIRST, Y2026, '8')
  await page.keyboard.press('Delete')
  await shows(page, SECOND, Y2026, '')
  await page.keyboard.press('Control+z')
  await shows(page, SECOND, Y2026, '5')
  await page.keyboard.press('Control+Home')
  await shows(page, OWN, 0, '')
}

async function splitting(page, words) {
  await cell(page, FIRST, Y2026).click()
  await page.getByRole('button', { name: words.split, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.total).fill('90')
  await dialog.locator('tr.sums', { hasText: '90' }).waitFor()
  await sound(page, 'the split')
  await dialog.getByRole('button', { name: words.take }).click()
  await shows(page, SUM, Y2026, '90')
  await shows(page, FIRST, Y2026, '9')
  await page.keyboard.press('Control+z')
  await shows(page, FIRST, Y2026, '8')
  await page.keyboard.press('Control+y')
  await shows(page, SUM, Y2026, '90')
}

/** Another tab of the same person has what was typed here, stored or not. */
async function otherTab(page, words) {
  const tab = await page.context().newPage()
  await tab.goto(GRID)
  await tab.waitForSelector('[role=grid]')
  await shows(tab, SUM, Y2026, '90')
  await tab.getByText(words.unsaved).first().waitFor()
  await tab.close()
}

async function meeting(page, colleague, words) {
  await cell(page, FIRST, Y2026).click()
  await page.keyboard.type('11')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await page.getByText(words.saved).first().waitFor()
  await cell(colleague, FIRST, Y2026).click()
  await colleague.keyboard.type('12')
  await colleague.keyboard.press('Enter')
  await colleague.getByRole('button', { name: words.save }).click()
  const dialog = colleague.getByRole('dialog')
  await dialog.getByLabel(words.theirs).waitFor()
  await sound(colleague, 'two people at one cell')
  await dialog.getByLabel(words.mine).check()
  await dialog.getByRole('button', { name: words.settle }).click()
  await colleague.getByText(words.saved).first().waitFor()
  await shows(colleague, FIRST, Y2026, '12')
  // What only the other one had changed came in.
  await shows(colleague, SECOND, Y2026, '9')
}

async function wording(page, words) {
  await cell(page, FIRST, WHOLE).click()
  await page.getByRole('button', { name: words.words }).click()
  await page.getByLabel(words.quote, { exact: true }).fill('保持领先')
  await shows(page, FIRST, WHOLE, '保持领先')
  await sound(page, 'a target in words')
  await page.getByRole('button', { name: words.undo, exact: true }).click()
  await page.getByRole('button', { name: words.undo, exact: true }).click()
  await shows(page, FIRST, WHOLE, '')
}

/** A table as printed, with a town that is not known by that name: it is asked, settled, and taken over into the draft. */
async function importing(page, words) {
  await page.goto(`/plans/${PLAN}/import`)
  await page.getByLabel(words.paste).fill(`专利开放许可（项）\n单位\t2024年\t2025年\t2026年\n税郭${MARK}\t5\t5\t5\n西王庄镇\t5\t5\t5\n`)
  await page.getByRole('button', { name: words.look }).click()
  await page.locator('h1', { hasText: words.inDoubt }).waitFor()
  await sound(page, 'a pasted table with a name nobody knows')
  await page.getByLabel(words.which).selectOption(TOWN)
  await page.locator('h1', { hasText: words.understood }).waitFor()
  await sound(page, 'a pasted table that is understood')
  await page.getByRole('button', { name: words.store }).click()
  await page.waitForURL((address) => !address.pathname.endsWith('/import'))
  await page.waitForSelector('.decomposition')
}

/** A plan that begins in the middle of a year, with a phase and a threshold of its own; nobody keeps it. */
async function drafting(page, words) {
  await page.goto('/plans')
  await page.getByLabel(words.name, { exact: true }).fill('知识产权三年计划')
  await page.getByLabel(words.document).fill('试行稿')
  await page.getByLabel(words.first).selectOption('2027-07')
  await page.getByLabel(words.last).selectOption('2029-12')
  await sound(page, 'a new plan')
  await page.getByRole('button', { name: words.make }).click()
  await page.getByRole('button', { name: words.details }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(words.line).fill('175')
  await sheet.getByRole('button', { name: words.add }).click()
  await sheet.getByLabel(words.phase).fill('启动阶段')
  await sheet.getByRole('button', { name: words.keep }).click()
  await sheet.locator('[aria-invalid=true]').waitFor()
  await sound(page, 'the details of a plan')
  await sheet.getByLabel(words.line).fill('75')
  await sheet.getByRole('button', { name: words.keep }).click()
  await sheet.waitFor({ state: 'detached' })
  for (const text of [words.runs, words.part, '启动阶段']) await page.getByText(text).first().waitFor()
  await sound(page, 'the page of a new plan')
  await page.getByRole('button', { name: words.discard }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.throwAway, exact: true }).click()
  await page.waitForURL((address) => address.pathname === '/plans')
}

async function issuing(page, words) {
  await page.goto(`/plans/${PLAN}`)
  await page.getByRole('button', { name: words.issue, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.issue, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: words.issued }).waitFor()
  await sound(page, 'the issued version')
}

async function walk(stage) {
  const words = WORDS
  const page = await desk(stage, 'qu-review')
  await drafting(page, words)
  await revise(page, words)
  await importing(page, words)
  await page.goto(GRID)
  await page.waitForSelector('[role=grid]')
  await asPrinted(page, words)
  const colleague = await desk(stage, 'qu-admin')
  await colleague.goto(GRID)
  await colleague.waitForSelector('[role=grid]')
  await sound(page, 'the grid')
  await typing(page, words)
  await refusing(page, words)
  await pasting(page, words)
  await wording(page, words)
  await splitting(page, words)
  await otherTab(page, words)
  await meeting(page, colleague, words)
  const phone = await desk(stage, 'qu-review', PHONE)
  await phone.goto(GRID)
  await phone.waitForSelector('[role=grid]')
  await sound(phone, 'the grid on a phone')
  await issuing(colleague, words)
}

export const lane = 'papers'

export default {
  'a draft is typed, pasted, split, met over and issued': walk,
}
