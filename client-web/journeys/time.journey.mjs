import assert from 'node:assert/strict'
import { DESKTOP, PHONE, signIn, sound, speak, visit } from './support/browser.mjs'
import { fill, openForm, received, submit } from './support/clerk.mjs'
import { CLOSED_MONTH, DISTRICT, DUE_MONTH, printed } from './support/demonstration.mjs'
import { fileFromLedgers } from './support/ledgerMonth.mjs'
import { enter, send } from './support/ledgers.mjs'
import { fixScores, objectAndAnswer } from './support/scores.mjs'

const SUPPLEMENTARY = { zh: '补报', en: 'Filed for a past month' }

const ACCOUNTS = { 370402101: 'shuiguo', 370402102: 'mengzhuang', 370402103: 'qicun', 370402104: 'yongan', 370402105: 'xiwangzhuang', 370402001: 'zhongxinjie', 370402002: 'getabu', 370402003: 'kuangqu', 370402004: 'wenhualu', 370402005: 'longshanlu', 370402006: 'guangminglu' }

/** 补报: the reviewer opens a past month that nobody filed, its clerk files it, and the mark stands wherever the report does. */
async function fileAPastMonth({ browser, server, url }) {
  await server.kill()
  await server.start('2026-11-10T10:00:00+08:00')
  const reviewer = await visit(browser, url, PHONE)
  await signIn(reviewer, 'qu-review', printed(server).password)
  await reviewer.goto(`/board/${DISTRICT}/${CLOSED_MONTH}`)
  const open = reviewer.locator(`a[href$="/${CLOSED_MONTH}"][href^="/reports/"]`).first()
  const [, , town] = (await open.getAttribute('href')).split('/')
  await reviewer.getByRole('button', { name: '开放补报' }).click()
  const dialog = reviewer.getByRole('dialog')
  await dialog.locator('select').selectOption(town)
  await dialog.getByLabel('原因').fill('换人交接时漏报')
  await sound(reviewer, 'opening a past month')
  await dialog.getByRole('button', { name: '开放', exact: true }).click()
  await reviewer.getByText('已开放补报').waitFor()
  await open.click()
  await reviewer.waitForSelector('[data-number-field]')
  await reviewer.waitForSelector(`text=${SUPPLEMENTARY.zh}`)
  await sound(reviewer, 'the form of a past month')
  await reviewer.goto(`/reports/${DISTRICT}/2026-11`)
  await reviewer.waitForSelector('[data-number-field]')
  await sound(reviewer, 'a form that asks for a heading twice')
  const clerk = await visit(browser, url, PHONE)
  await signIn(clerk, `${ACCOUNTS[town]}-1`, printed(server).password)
  await clerk.getByText('补报：').filter({ hasText: '换人交接时漏报' }).waitFor()
  await sound(clerk, '本月 with an opened month')
  await openForm(clerk, town, CLOSED_MONTH)
  await clerk.waitForSelector(`text=${SUPPLEMENTARY.zh}`)
  await fill(clerk, { valid_invention_patents_added: '1' })
  await submit(clerk)
  await received(clerk)
  assert.equal((await send(clerk, 'ReportForm', { unit: town, month: CLOSED_MONTH })).report.filedOnBehalf, false)
  for (const [device, language] of [[PHONE, 'zh'], [DESKTOP, 'en']]) {
    const page = await visit(browser, url, device)
    await signIn(page, 'qu-lead', printed(server).password)
    await speak(page, language)
    for (const path of [`/board/${DISTRICT}/${CLOSED_MONTH}`, `/reports/${town}/${CLOSED_MONTH}`, `/reports/${town}/${CLOSED_MONTH}/print`]) {
      await page.goto(path)
      await page.getByText(SUPPLEMENTARY[language]).first().waitFor()
      await sound(page, `${path} of a past month`)
    }
  }
}

/** The next month, open to nobody's story yet: a clerk's month in under a minute. */
async function fileWithNothingTyped(stage) {
  await stage.server.kill()
  await stage.server.start('2026-11-28T10:00:00+08:00')
  await fileFromLedgers(stage, '2026-11')
}

/** What nothing speaks against is approved at once, by somebody who filed none of it. */
async function approveTheRest(stage) {
  for (const [account, town] of [['xiwangzhuang-2', '370402105'], ['wenhualu-1', '370402004']]) {
    const clerk = await enter(stage, account, PHONE)
    const { report } = await send(clerk, 'ReportForm', { unit: town, month: DUE_MONTH })
    if (report.version > 0) continue
    await openForm(clerk, town, DUE_MONTH)
    await fill(clerk, { valid_invention_patents_added: '1' })
    await submit(clerk)
    await received(clerk)
  }
  const reviewer = await enter(stage, 'qu-review-2', DESKTOP)
  await reviewer.goto(`/board/${DISTRICT}/${DUE_MONTH}`)
  const together = reviewer.getByRole('button', { name: '批准没有疑点的' })
  await together.click()
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByText('西王庄镇').waitFor()
  await sound(reviewer, 'approving at once')
  await dialog.getByRole('button', { name: '批准' }).click()
  await together.waitFor({ state: 'detached' })
  for (const town of ['370402105', '370402004']) {
    const { report } = await send(reviewer, 'ReportForm', { unit: town, month: DUE_MONTH })
    assert.equal(report.state, 'APPROVED')
  }
}

const RENAMED = '370402104'
/** Sixty characters, with a rare one and one of four bytes. */
const LONGEST = [...`垎𠮷${'高新技术产业开发区知识产权综合服务示范'.repeat(4)}`].slice(0, 59).join('') + '镇'
const LONGEST_IN_ENGLISH = 'Getab High-Tech Development Zone for Intellectual Property 𠮷'

async function rename(stage) {
  const admin = await enter(stage, 'qu-admin')
  const { orgUnit } = await send(admin, 'UnitVersion', { code: RENAMED })
  const { renameOrgUnit } = await send(admin, 'RenameOrgUnit', { input: { unit: RENAMED, version: orgUnit.version, month: '2027-01', name: LONGEST, englishName: LONGEST_IN_ENGLISH } })
  assert.deepEqual(renameOrgUnit.problems, [])
}

/** What a district looks at after the plan's end, with a unit in it whose name is as long as names may be. */
async function lookAround(stage, device, language, ended) {
  const page = await enter(stage, 'qu-review', device)
  await speak(page, language)
  const name = language === 'zh' ? LONGEST : LONGEST_IN_ENGLISH
  for (const [path, words] of [[`/board/${DISTRICT}/2027-01`, name], [`/summary/${DISTRICT}/2027-01`, name], ...ended.map((said) => [`/standing/${DISTRICT}/2027-01`, said]), [`/standing/${DISTRICT}/2027-01`, name]]) {
    await page.goto(path)
    await page.getByText(words).filter({ visible: true }).first().waitFor()
    await sound(page, `${path} after the plan`)
  }
  await page.goto(`/reports/${RENAMED}/2027-01/print`)
  await page.emulateMedia({ media: 'print' })
  await page.locator('h2', { hasText: name }).waitFor()
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'the longest name fits its paper')
}

/** After its last month the plan has ended: form and standing say so in every line, and this year's sums are this year's. */
async function afterThePlan(stage) {
  const { browser, server, url } = stage
  await server.kill()
  await server.start('2027-02-03T10:00:00+08:00')
  await rename(stage)
  for (const [device, language, words, ended] of [
    [PHONE, 'zh', '计划到 2026年12月为止', ['截至 2026年12月（计划到期）', '和目标比的数停在那个月']],
    [DESKTOP, 'en', 'The plan ended in Dec 2026', ['To the plan’s end in Dec 2026', 'figures held against its targets stop there']],
  ]) {
    const page = await visit(browser, url, device)
    await signIn(page, 'shuiguo-1', printed(server).password)
    await speak(page, language)
    await page.goto('/reports/370402101/2027-01')
    await page.waitForSelector('[data-number-field]')
    await page.getByText(words).first().waitFor()
    await sound(page, 'the form after the plan')
    await page.goto('/month')
    await page.waitForSelector('.heading h1')
    await sound(page, '本月 after the plan')
    await lookAround(stage, device, language, ended)
  }
}

/** It starts the server on other days: last in its lane, since the clock goes on. */
export const lane = 'restarts'

export default {
  'a reviewer opens a past month and its clerk files it': fileAPastMonth,
  'scores of finished years are announced, objected to and answered': objectAndAnswer,
  'a clerk’s month with the ledgers kept and the list sent down: under a minute, a few taps, nothing typed': fileWithNothingTyped,
  'what nothing speaks against is approved at once': approveTheRest,
  'scores are fixed once the days for objections are over': fixScores,
  'after the plan’s end all pages still work, with the longest of names': afterThePlan,
}
