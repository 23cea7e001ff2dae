import assert from 'node:assert/strict'
import { DESKTOP, PHONE, signIn, sound, speak, visit } from './support/browser.mjs'
import { fill, received, submit, WORDS } from './support/clerk.mjs'
import { CLOSED_MONTH, DISTRICT, DUE_MONTH, printed } from './support/demonstration.mjs'
import { withRepeatedRows } from './support/longTable.mjs'
import { pagesOf, setByLibreOffice } from './support/office.mjs'
import { wordsOf } from './support/workbook.mjs'

const CITY = '370400'

/** Issued of this year, it compares with the one before. */
const BULLETIN = '演示通报'
/** What was issued, as the web page says it and as files. */
const papers = {}

/** Long over, and no other journey files in it. */
const EARLIER = '2025-05'

const SAYS = {
  zh: { correct: '更正这份月报', why: '为什么更正', send: '报送更正', corrected: '更正待审', openCorrection: /^看更正/, moves: '批准后会变的', approveIt: '批准更正', eachVersion: '看每一版的数', begin: '按模板起草', title: '标题', save: '保存', issue: '印发', confirm: '已阅', confirmed: '你已确认看过', receipts: /^1\/11 个单位/, extend: '延期', reason: /^原因/, until: /^延到/, tooLong: /最晚延到 2026-12-/, extended: '延期至 11月10日：两个村的数没到齐', seen: /^已延期（.+）：两个村的数没到齐/, told: '这个月延期到 11月10日（周二）24:00', close: /结月$/, reopen: '重开', acceptIt: /^接收/, giveBackIt: /^退回/, accepted: '已接收', returned: '已退回', back: /上级退回/, frozen: /已经结月/, onBehalf: '代报', supplementary: '补报', granted: /不涉及/, grant: '同意不涉及', set: '设为不涉及', end: '结束', endNow: '结束，重新填报', exempt: '这一项不涉及我们', notApplicable: '不涉及', remind: /^复制催报文字/, copied: '已复制', call: /^打电话给/, summary: '汇总表', export: '导出 XLSX', generated: '演示数据', plan: /方案：.*2024/ },
  en: { close: /^Close (the month|it as it is)$/, reopen: 'Reopen', acceptIt: /^Accept/, giveBackIt: /^Return/, accepted: 'Accepted', returned: 'Returned', back: /the level above returned/i, frozen: /has closed the month/, onBehalf: 'Filed by reviewer', supplementary: 'Filed for a past month', granted: /exemption/, grant: 'Grant', set: 'Make it not applicable', end: 'End', endNow: 'End it, report again', exempt: 'Does not apply to us', notApplicable: 'Not applicable', remind: /^Copy reminder/, copied: 'Copied', call: /^Call /, summary: 'Summary', export: 'XLSX', generated: 'Demonstration', plan: /Plan: .*2024/ },
}

/** Stocks of towns whose last month is not approved: there is no 同上月 to press. */
const HELD = { national_ip_enterprises: '2', ipms_certified_enterprises: '3', trademark_brand_guidance_stations: '1' }

async function enter({ browser, server, url }, account, device, language) {
  const page = await visit(browser, url, device)
  await signIn(page, account, printed(server).password)
  await speak(page, language)
  return page
}

/** Beside a missing report its contact to call; for all of them the words for the group chat, on the clipboard. */
async function remind(page, words) {
  assert.match(await page.getByRole('link', { name: words.call }).first().getAttribute('href'), /^tel:\+?[\d-]{7,}$/)
  await page.getByRole('button', { name: words.remind }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(words.copied).waitFor()
  const field = dialog.getByRole('textbox')
  const reminder = await field.inputValue()
  assert.match(reminder, /2026.*10.*24:00/)
  await field.fill('')
  await page.keyboard.press('Control+V')
  assert.equal(await field.inputValue(), reminder)
  await sound(page, 'the reminder')
  await page.keyboard.press('Escape')
}

/** 汇总表 from the board, and its workbook: both say the plan and that the figures are generated. */
async function takeTheTable(page, words) {
  await page.getByRole('link', { name: words.summary }).last().click()
  await page.waitForSelector('.matrix')
  await page.getByText(words.plan).waitFor()
  const file = await page.request.get(await page.getByRole('link', { name: words.export }).first().getAttribute('href'))
  assert.equal(file.status(), 200)
  const texts = wordsOf(await file.body())
  assert.ok(texts.includes(words.generated), texts)
  assert.match(texts, words.plan)
}

/** 代报: from the board into the form of a town that cannot, and the mark stands wherever the report does. */
async function fileForATown(stage, { town, device, language }) {
  const words = SAYS[language]
  const page = await enter(stage, 'qu-review', device, language)
  await page.goto(`/board/${DISTRICT}/${DUE_MONTH}`)
  await remind(page, words)
  await takeTheTable(page, words)
  await page.goto(`/board/${DISTRICT}/${DUE_MONTH}`)
  await page.locator(`a[href="/reports/${town}/${DUE_MONTH}"]`).click()
  await page.waitForSelector('[data-number-field]')
  await page.waitForSelector(`text=${words.onBehalf}`)
  await sound(page, 'the form of a town, opened by the reviewer')
  await fill(page, { valid_invention_patents_added: '1' }, language)
  await submit(page, language)
  await received(page, language)
  await page.waitForSelector(`text=${words.onBehalf}`)
  await sound(page, 'the report filed for a town')
  await page.goto(`/board/${DISTRICT}/${DUE_MONTH}`)
  await page.locator('li, tr', { has: page.locator(`a[href="/review/${town}/${DUE_MONTH}"]`) }).getByText(words.onBehalf).first().waitFor()
  await page.goto(`/review/${town}/${DUE_MONTH}`)
  await page.waitForSelector('.heading h1')
  const approve = page.getByRole('button', { name: WORDS[language].approve })
  assert.equal(await approve.count(), 0, 'nobody approves what they filed')
  await sound(page, 'the own filing under review')
}

/** 延期: the reviewer gives one town more days, and its clerk reads until when and why, on 本月 and on the form. */
async function extend(reviewer, clerk, town, words) {
  await reviewer.goto(`/board/${DISTRICT}/${DUE_MONTH}`)
  await reviewer.getByRole('button', { name: words.extend }).click()
  const dialog = reviewer.getByRole('dialog')
  await dialog.locator('select').selectOption(town)
  await dialog.getByLabel(words.reason).fill('两个村的数没到齐')
  await dialog.getByLabel(words.until).fill('2027-01-10')
  await dialog.getByRole('button', { name: words.extend }).click()
  await dialog.getByText(words.tooLong).waitFor()
  await sound(reviewer, 'a day that is too late')
  await dialog.getByLabel(words.until).fill('2026-11-10')
  await dialog.getByRole('button', { name: words.extend }).click()
  await reviewer.locator('li', { has: reviewer.locator(`a[href="/reports/${town}/${DUE_MONTH}"]`) }).getByText(words.extended).waitFor()
  await sound(reviewer, 'the board with an extended month')
  await clerk.goto('/month')
  await clerk.getByText(words.seen).waitFor()
  await sound(clerk, '本月 with an extended month')
  await clerk.goto(`/reports/${town}/${DUE_MONTH}`)
  await clerk.getByText(words.told).waitFor()
}

/** 不涉及: proposed in the form of an extended month with a reason, granted from its month on, and ended again. */
async function exemptALine(stage, { clerk: account, town, device, language }) {
  const words = SAYS[language]
  const clerk = await enter(stage, account, device, language)
  const reviewer = await enter(stage, 'qu-review', device, language)
  await extend(reviewer, clerk, town, words)
  await clerk.waitForSelector('[data-number-field]')
  await clerk.locator('[aria-controls="about-ip_trainings_held"]').click()
  await clerk.locator('#about-ip_trainings_held').getByRole('button', { name: words.exempt }).click()
  await clerk.waitForFunction(() => document.activeElement?.id === 'note-ip_trainings_held')
  await clerk.keyboard.type('辖区没有办培训的单位')
  await sound(clerk, 'the form with a line that does not apply')
  await fill(clerk, { valid_invention_patents_added: '1', ...HELD }, language)
  await submit(clerk, language)
  await received(clerk, language)
  await clerk.goto(`/reports/${town}/${DUE_MONTH}/print`)
  const cells = clerk.locator('table.lines td:nth-child(4)')
  for (const cell of [words.notApplicable, '0', '1']) await cells.filter({ hasText: new RegExp(`^\\s*${cell}\\s*$`) }).first().waitFor()

  await reviewer.goto(`/board/${DISTRICT}/${DUE_MONTH}`)
  await reviewer.locator('li', { has: reviewer.locator(`a[href="/review/${town}/${DUE_MONTH}"]`) }).getByText(words.extended).waitFor()
  await reviewer.goto('/exemptions')
  const proposal = reviewer.locator('.proposal', { has: reviewer.locator(`a[href="/review/${town}/${DUE_MONTH}"]`) })
  await proposal.getByText('辖区没有办培训的单位').waitFor()
  await sound(reviewer, '不涉及 with a proposal')
  await proposal.getByRole('button', { name: words.grant }).click()
  await sound(reviewer, 'the sheet that grants')
  await reviewer.getByRole('dialog').getByRole('button', { name: words.set }).click()
  await proposal.waitFor({ state: 'detached' })
  const span = reviewer.locator('.span', { hasText: '辖区没有办培训的单位' })
  await span.getByRole('button', { name: words.end }).click()
  const sheet = reviewer.getByRole('dialog')
  await sheet.getByRole('button', { name: words.endNow }).click()
  await sheet.locator('textarea[aria-invalid=true]').fill('开始办培训了')
  await sheet.getByRole('button', { name: words.endNow }).click()
  await span.waitFor({ state: 'detached' })
  await sound(reviewer, '不涉及 after its end')
  await rectify(reviewer, clerk)
}

/** 整改: opened from the board where a report is missing, replied to from 本月, returned, replied to again and settled (销号). */
async function rectify(reviewer, clerk) {
  const settled = async (page, words) => page.getByRole('heading', { level: 1, name: words }).waitFor()
  await reviewer.goto(`/board/${DISTRICT}/${CLOSED_MONTH}`)
  await reviewer.getByRole('button', { name: '对齐村镇开整改' }).click()
  const dialog = reviewer.getByRole('dialog')
  await reviewer.waitForFunction(() => document.querySelector('dialog input[type=date]')?.value)
  await sound(reviewer, 'the sheet that opens a rectification')
  await dialog.getByRole('button', { name: '开整改' }).click()
  await dialog.getByRole('link', { name: '看这一件' }).click()
  await settled(reviewer, /要在.+前回复/)
  const reply = async (text) => {
    await clerk.goto('/month')
    await clerk.getByRole('link', { name: /要整改 1 件/ }).click()
    await clerk.getByLabel('怎么改的').fill(text)
    await sound(clerk, 'the reply to a rectification')
    await clerk.getByRole('button', { name: '发送回复' }).click()
    await settled(clerk, /等.+核实/)
    await reviewer.reload()
  }
  const decide = async (name, words) => {
    await reviewer.getByRole('button', { name, exact: true }).click()
    await dialog.locator('textarea').fill(words)
    await dialog.getByRole('button', { name, exact: true }).click()
  }
  await reply('已走访三家企业，下月补上')
  await decide('退回', '缺走访记录')
  await settled(reviewer, /再回复/)
  await reply('走访记录已附上')
  await decide('销号', '情况属实')
  await settled(reviewer, '已经销号')
  await sound(reviewer, 'a settled rectification')
  await reviewer.goto('/rectifications?stage=ENDED')
  await reviewer.locator('.item', { hasText: '已销号' }).first().waitFor()
  await sound(reviewer, 'the rectifications that ended')
}

/** 更正: an approved month said otherwise with a reason; the reviewer sees what it moves and which bulletin compares with it, approves, and both versions stay. */
async function correct(district, clerk, town, words) {
  const total = await standingOf(district)
  await clerk.goto(`/reports/${town}/${EARLIER}`)
  await clerk.getByRole('button', { name: words.correct }).click()
  const field = clerk.locator('#corrected-valid_invention_patents_added')
  const before = await field.inputValue()
  await field.fill(String(Number(before) + 1))
  await sound(clerk, 'the form of a correction')
  await clerk.getByRole('button', { name: words.send }).click()
  await clerk.getByLabel(words.why).fill('漏了一件专利')
  await clerk.getByRole('button', { name: words.send }).click()
  await clerk.getByText(words.corrected).first().waitFor()
  await sound(clerk, 'a correction that waits')

  await district.goto(`/board/${DISTRICT}/${EARLIER}`)
  await district.locator('li', { has: district.locator(`a[href="/reports/${town}/${EARLIER}"]`) }).getByRole('link', { name: words.openCorrection }).click()
  await district.getByText(words.moves).waitFor()
  await district.locator('.movement').first().waitFor()
  await district.locator('.consequences').getByRole('link', { name: BULLETIN }).waitFor()
  await sound(district, 'a correction under review')
  await district.getByRole('button', { name: words.approveIt }).click()
  await district.getByRole('dialog').getByRole('button', { name: words.approveIt }).click()
  await district.getByText('漏了一件专利').waitFor({ state: 'detached' })
  await clerk.reload()
  await clerk.getByText('第 2 版').waitFor()
  await clerk.getByRole('button', { name: words.eachVersion }).click()
  await clerk.getByText('更正：漏了一件专利').waitFor()
  await sound(clerk, 'the versions of a corrected report')

  assert.equal(await standingOf(district), total + 1)
  await district.getByRole('button', { name: '截至某日所知' }).click()
  await sound(district, 'the choice of a day')
  await district.getByRole('button', { name: '看那天所知' }).click()
  await district.getByText('截至 11月2日 所知，不是现在的数').waitFor()
  assert.equal(await totalOf(district), total, 'what was known before the correction')
  assert.match(await district.getByRole('link', { name: '导出' }).getAttribute('href'), /knownAt=2026-11-02T15/)
  await sound(district, 'a standing as known at a day')
  await district.locator(`a[href*="/unit-standing/${town}/"]`).first().click()
  await district.waitForURL(/unit-standing.*known=2026-11-02/)
  await district.getByText('截至 11月2日 所知，不是现在的数').waitFor()
  await sound(district, 'the lines of a unit as known at a day')
  await district.goto(`/summary/${DISTRICT}/${EARLIER}?known=2026-11-02`)
  await district.getByText('截至 11月2日 所知，不是现在的数').waitFor()
  await district.locator('.matrix .TOTAL').waitFor()
  assert.match(await district.locator('a[href*="/exports/summary"]').first().getAttribute('href'), /knownAt=2026-11-02T15/)
  await sound(district, 'a summary table as known at a day')
  await whoHadReported(district)
}

/** 上报情况 and 督办 of the same day. */
async function whoHadReported(page) {
  await page.goto(`/board/${DISTRICT}/${EARLIER}`)
  await page.getByRole('button', { name: '截至某日所知' }).click()
  await page.getByRole('button', { name: '看那天所知' }).click()
  await page.waitForURL(/\/status\/.*known=2026-11-02/)
  await page.locator('.rows .row').first().waitFor()
  await sound(page, 'who had reported, as known at a day')
  await page.goto(`/oversight/${DISTRICT}/${EARLIER}/${EARLIER}?known=2026-11-02`)
  await page.getByText('截至 11月2日 所知，不是现在的数').waitFor()
  await page.locator('li.unit').first().waitFor()
  assert.match(await page.locator('a[href*="/exports/oversight"]').first().getAttribute('href'), /knownAt=2026-11-02T15/)
  await sound(page, '督办 as known at a day')
}

/** What the towns have to date of the line that is corrected. */
async function standingOf(page) {
  await page.goto(`/standing/${DISTRICT}/${EARLIER}?indicator=valid_invention_patents_added`)
  return totalOf(page)
}

async function totalOf(page) {
  await page.waitForSelector('.whole .big')
  return Number((await page.locator('.whole .big').innerText()).replaceAll(',', ''))
}

/** 结月: handed up, returned from above with a reason, closed again, reopened with a reason, and accepted in the end. */
async function closeAndHandUp(stage, { clerk: account, town, device, language }) {
  const words = SAYS[language]
  const district = await enter(stage, 'qu-review', device, language)
  const city = await enter(stage, 'shi-review', device, language)
  const clerk = await enter(stage, account, device, language)
  await correct(district, clerk, town, words)
  const reopen = district.getByRole('button', { name: words.reopen, exact: true })
  const say = async (page, name, reason) => {
    await page.getByRole('dialog').locator('textarea').fill(reason)
    await page.getByRole('dialog').getByRole('button', { name }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' }).catch(() => page.getByRole('dialog').waitFor({ state: 'hidden' }))
  }
  const close = async () => {
    await district.getByRole('button', { name: words.close }).first().click()
    await sound(district, 'the dialog that closes')
    await district.getByRole('dialog').getByRole('button', { name: words.close }).click()
    await reopen.waitFor()
  }
  await district.goto(`/closing/${DISTRICT}/${EARLIER}`)
  await close()
  await sound(district, 'the closed month')

  await clerk.goto(`/reports/${town}/${EARLIER}`)
  await clerk.getByText(words.frozen).first().waitFor()
  await sound(clerk, 'a report of a closed month')

  await city.goto(`/closing/${CITY}/${EARLIER}`)
  await city.getByRole('button', { name: words.giveBackIt }).first().click()
  await sound(city, 'the sheet that returns')
  await say(city, words.giveBackIt, '合计和汇总表对不上')
  await city.getByText(words.returned, { exact: true }).waitFor()

  await district.goto(`/board/${DISTRICT}/${EARLIER}`)
  await district.getByText('合计和汇总表对不上').waitFor()
  await sound(district, 'the board of a returned month')
  await district.goto(`/closing/${DISTRICT}/${EARLIER}`)
  await district.getByText(words.back).first().waitFor()
  await close()
  await reopen.click()
  await say(district, words.reopen, '漏看了一处')
  await close()
  await city.reload()
  await city.getByRole('button', { name: words.acceptIt }).first().click()
  await city.getByText(words.accepted, { exact: true }).waitFor()
  await sound(city, 'what was handed up')
  await district.reload()
  await district.waitForSelector('.history')
  assert.equal(await district.locator('.history li').count(), 6)
  assert.equal(await reopen.count(), 0, 'what was accepted is opened from above')
}

/** 整改 from a line of an issued bulletin: the town is known, and what is opened names the bulletin. */
async function askATown(page) {
  const bulletin = new URL(page.url()).pathname
  await page.locator('.paper tbody .cited').first().click()
  await page.getByRole('button', { name: /开整改$/ }).first().click()
  const sheet = page.getByRole('dialog').last()
  await page.waitForFunction(() => document.querySelector('dialog input[type=date]')?.value)
  await sound(page, 'the sheet that opens a rectification from a bulletin')
  await sheet.getByRole('button', { name: '开整改' }).click()
  await sheet.getByRole('link', { name: '看这一件' }).click()
  await page.locator(`a[href="${bulletin}"]`).click()
  await page.locator('.paper > .number').waitFor()
}

/** 通报: drafted from the template, written on, issued with the next number, opened as Word and PDF, and read by a town. */
async function issueABulletin(stage, { clerk: account, device, language }) {
  const words = SAYS[language]
  const page = await enter(stage, 'qu-review', device, language)
  await page.goto('/bulletins')
  await page.getByRole('button', { name: words.begin }).click()
  await page.waitForSelector('.paper .cited')
  await page.getByLabel(words.title, { exact: true }).fill(BULLETIN)
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.locator('.paper .title', { hasText: BULLETIN }).waitFor()
  await sound(page, 'a draft of a bulletin')
  await page.getByRole('button', { name: words.issue, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.issue, exact: true }).click()
  await page.locator('.paper > .number').waitFor()
  await page.locator('.paper .cited').first().click()
  await sound(page, 'where a figure comes from')
  await page.keyboard.press('Escape')
  await askATown(page)
  for (const [ending, type] of [['docx', /wordprocessingml/], ['pdf', /application\/pdf/]]) {
    const file = await page.request.get(`/exports/bulletins/${page.url().split('/').pop()}.${ending}`)
    assert.equal(file.status(), 200)
    assert.match(file.headers()['content-type'], type)
    papers[ending] = await file.body()
  }
  papers.web = await page.evaluate(readPaper)
  const clerk = await enter(stage, account, PHONE, language)
  await clerk.goto(new URL(page.url()).pathname)
  await clerk.getByRole('button', { name: words.confirm }).click()
  await clerk.getByText(words.confirmed).waitFor()
  await sound(clerk, 'a bulletin on the phone')
  await page.reload()
  await page.getByText(words.receipts).waitFor()
}

/** What a bulletin says on the web page; runs in the page. */
function readPaper() {
  const texts = (query, within = document) => [...within.querySelectorAll(query)].map(({ textContent }) => textContent)
  return {
    number: texts('.paper > .number')[0],
    title: texts('.paper .title')[0],
    sentences: texts('.paper .addressees, .paper .heading, .paper .text, .paper .signed p'),
    annexes: [...document.querySelectorAll('.paper .annex')].map((annex) => ({ heads: texts('thead th', annex), rows: texts('tbody th', annex), cells: texts('tbody td', annex) })),
  }
}

const squeezed = (text) => text.replace(/\s/g, '')
/** Whether a figure stands on the page undivided: no line ends in it. */
const whole = (page, figure) => ` ${page.replace(/\s/g, ' ')} `.includes(` ${figure} `)
/** The number of a page as GB/T 9704 has it, on a line of its own. */
const pageNumber = (at) => new RegExp(`^[—–] ?${at + 1} ?[—–]$`, 'm')

/** 通报 on paper: each page of the PDF, and of the Word file as LibreOffice sets it, against the web page. */
async function lookAtEveryPage() {
  const sheets = { pdf: await pagesOf(papers.pdf), docx: await pagesOf(await setByLibreOffice(papers.docx)) }
  for (const [kind, pages] of Object.entries(sheets)) {
    const { number, title, sentences, annexes } = papers.web
    assert.ok(pages.length > annexes.length, `${kind}: every annex on a page of its own`)
    pages.forEach((page, at) => assert.match(page, pageNumber(at), `${kind}: page ${at + 1} bears its number`))
    assert.doesNotMatch(pages.join(''), /[\uFFFD\u25A1]/, `${kind}: nothing is shown as a box`)
    assert.ok(squeezed(pages[0]).includes(squeezed(number)) && squeezed(pages[0]).includes(squeezed(title)), `${kind}: 文号 and title stand on the first page`)
    const notice = pages[0].split('\n')[0]
    const text = squeezed(pages.map((page, at) => page.replace(pageNumber(at), '').replace(notice, '')).join(''))
    for (const sentence of sentences) assert.ok(text.includes(squeezed(sentence)), `${kind}: ${sentence}`)
    for (const { heads, rows, cells } of annexes) {
      const of = pages.map(squeezed).filter((page) => heads.every((head) => page.includes(squeezed(head))))
      for (const figure of cells.map((cell) => cell.trim()).filter((cell) => /^[\d.,%]+$/.test(cell))) assert.ok(pages.some((page) => whole(page, figure)), `${kind}: ${figure} on one line`)
      for (const said of [...rows, ...cells]) assert.ok(of.some((page) => page.includes(squeezed(said))), `${kind}: ${said} under its heads`)
    }
  }
  await lookAtALongTable()
}

/** The same file with a table of many units: its heads stand on each page it runs over. */
async function lookAtALongTable() {
  const [{ heads, rows }] = papers.web.annexes
  const pages = (await pagesOf(await setByLibreOffice(withRepeatedRows(papers.docx, 6)))).map(squeezed)
  const running = pages.filter((page) => page.includes(squeezed(heads[1])) && page.includes(squeezed(rows[0])))
  assert.ok(running.length > 2, 'it runs over several pages')
  for (const page of running) for (const head of heads) assert.ok(page.includes(squeezed(head)), head)
  const followed = pages.indexOf(running.at(-1)) - pages.indexOf(running[0])
  assert.equal(followed, running.length - 1, 'no page of it is without its heads')
}

// Towns whose month no other journey of this server files. What is corrected is compared with by the bulletin before.
export default {
  'a month is extended, in it a line that does not apply proposed, granted and ended, and what is behind put right on the phone, in Chinese': (stage) => exemptALine(stage, { clerk: 'qicun-1', town: '370402103', device: PHONE, language: 'zh' }),
  'a bulletin is drafted, issued, opened as Word and PDF, and read by a town, in Chinese': (stage) => issueABulletin(stage, { clerk: 'qicun-1', device: DESKTOP, language: 'zh' }),
  'its every page is as it should be in the PDF and as LibreOffice sets the Word file': () => lookAtEveryPage(),
  'an approved month is corrected, then closed, handed up, returned, reopened and accepted on the phone, in Chinese': (stage) => closeAndHandUp(stage, { clerk: 'qicun-1', town: '370402103', device: PHONE, language: 'zh' }),
  'a reviewer files for a town on the desktop, in English': (stage) => fileForATown(stage, { town: '370402104', device: DESKTOP, language: 'en' }),
}
