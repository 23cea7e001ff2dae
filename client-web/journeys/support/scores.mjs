import { DESKTOP, PHONE, signIn, sound, speak, visit } from './browser.mjs'
import { DISTRICT, printed } from './demonstration.mjs'

const SAYS = {
  zh: {
    announce: '公示', again: '再公示一次', until: '申诉到哪一天（24:00 止）', object: '申诉', reason: '哪里不对，依据是什么', send: '提交申诉', answer: '答复', decision: '怎么答复', points: '更正多少分（扣分写负数）',
    accepted: '更正理由（会公示）', rejected: '答复的话', fix: '定稿', fixed: /定稿，第 \d 版，不再改动/, announced: /公示，第 \d 版/,
  },
  en: {
    announce: 'Announce', again: 'Announce again', until: /^Last day for objections/, object: 'Object', reason: 'What is wrong, and what shows it', send: 'File the objection', answer: 'Answer', decision: 'Answer', points: 'Correction in points (negative to take)',
    accepted: 'Reason of the correction (will be announced)', rejected: 'Words of the answer', fix: 'Fix', fixed: /Nothing changes any more/, announced: /^Announced by/,
  },
}
/** 孟庄镇 objects; the demonstration has announced the scores of 2025, and an objection waits there. */
const [CLERK, TOWN] = ['mengzhuang-1', '370402102']
const YEARS = [
  { year: '2025', device: PHONE, language: 'zh', accept: false },
  { year: '2024', device: DESKTOP, language: 'en', accept: true },
]
const table = (year) => `/scores/${DISTRICT}/${year}-01/${year}-12`

async function enter({ browser, server, url }, account, { device, language }) {
  const page = await visit(browser, url, device)
  await signIn(page, account, printed(server).password)
  await speak(page, language)
  return page
}

/** 公示: anybody may object until the day that was set, which is today. */
async function announce(page, name, words) {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.until).selectOption({ index: 0 })
  await sound(page, 'the dialog that announces scores')
  await dialog.getByRole('button', { name: words.announce, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(words.announced).first().waitFor()
}

async function object(stage, { year, ...how }, reason) {
  const words = SAYS[how.language]
  const clerk = await enter(stage, CLERK, how)
  await clerk.goto(`${table(year)}/of/${TOWN}`)
  await clerk.getByRole('button', { name: words.object }).first().click()
  await clerk.getByRole('dialog').getByLabel(words.reason).fill(reason)
  await sound(clerk, 'the sheet that objects')
  await clerk.getByRole('dialog').getByRole('button', { name: words.send }).click()
  await clerk.getByText(reason).waitFor()
  await sound(clerk, 'a score with an objection')
  await clerk.context().close()
}

async function answer(page, words, accept) {
  await page.getByRole('button', { name: words.answer, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.decision, { exact: true }).selectOption(accept ? 'accept' : 'reject')
  if (accept) await dialog.getByLabel(words.points).fill('0.5')
  await dialog.getByLabel(accept ? words.accepted : words.rejected).fill('核对过台账')
  await sound(page, 'the sheet that answers')
  await dialog.getByRole('button', { name: words.answer, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Two finished years: one is announced and corrected on the desktop, of the other the objections are answered on the phone. */
export async function objectAndAnswer(stage) {
  for (const each of YEARS) {
    const words = SAYS[each.language]
    const reviewer = await enter(stage, 'qu-review', each)
    await reviewer.goto(table(each.year))
    await reviewer.waitForSelector('.score, .score-table')
    if (each.accept) await announce(reviewer, words.announce, words)
    await object(stage, each, '12 月的培训没有计入')
    await reviewer.goto(table(each.year))
    await reviewer.getByText('12 月的培训没有计入').waitFor()
    const open = reviewer.getByRole('button', { name: words.answer, exact: true })
    for (let left = await open.count(); left > 0; left--) {
      await answer(reviewer, words, each.accept)
      await open.nth(left - 1).waitFor({ state: 'detached' })
    }
    if (each.accept) await announce(reviewer, words.again, words)
    await sound(reviewer, 'scores whose objections are answered')
    await reviewer.context().close()
  }
}

/** 定稿, once the days are over: from then on nothing can be given, objected to or announced. */
export async function fixScores(stage) {
  for (const each of YEARS) {
    const words = SAYS[each.language]
    const reviewer = await enter(stage, 'qu-review', each)
    await reviewer.goto(table(each.year))
    await reviewer.getByRole('button', { name: words.fix, exact: true }).click()
    await sound(reviewer, 'the dialog that fixes scores')
    await reviewer.getByRole('dialog').getByRole('button', { name: words.fix, exact: true }).click()
    await reviewer.getByText(words.fixed).waitFor()
    await sound(reviewer, 'fixed scores')
    const clerk = await enter(stage, CLERK, each)
    await clerk.goto(`${table(each.year)}/of/${TOWN}`)
    await clerk.getByText(words.fixed).waitFor()
    await clerk.getByRole('button', { name: words.object }).first().waitFor({ state: 'detached' })
    await sound(clerk, 'a fixed score')
  }
}
