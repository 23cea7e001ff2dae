import assert from 'node:assert/strict'

/** The form of a town, opened and ready to type. */
export async function openForm(page, town, month) {
  await page.goto(`/reports/${town}/${month}`)
  await page.waitForSelector('[data-number-field]')
}

/** What stands on the buttons and in the sentences of the story, in both languages. */
export const WORDS = {
  zh: {
    open: '10月月报还没报', start: '开始填', returned: '10月月报有 1 处退回', fix: '去改这 1 处', toFix: '改好 1 处退回就能重交', approved: '10月月报已批准',
    same: '同上月', rest: '其余都是“本月无”', confirm: /项都填 0/, ready: '可以交了', submit: /^(重新)?提交$/, received: '月报已交',
    giveBack: '退回 专利开放许可', giveBackOne: '退回这 1 处', approve: '批准整份', publish: '发布', publishNow: '现在发布', generated: '演示数据', town: '税郭镇',
  },
  en: {
    open: 'Oct report is not filed yet', start: 'Start', returned: 'Oct report: 1 value returned', fix: 'Fix this value', toFix: 'Fix 1 returned value', approved: 'Oct report is approved',
    same: 'Same:', rest: 'All the rest: none', confirm: 'Enter 0', ready: 'Ready to send', submit: /^Submit( again)?$/, received: 'report is filed',
    giveBack: 'Returned Open patent licences', giveBackOne: 'Return 1', approve: 'Approve the report', publish: 'Publish', publishNow: 'Publish now', generated: 'Demonstration data', otherTown: 'Zhongxinjie',
  },
}

/** What a thumb does: stocks as last month, what happened as a figure, and for the rest, if there is any, 本月无. */
export async function fill(page, figures, language = 'zh') {
  const words = WORDS[language]
  for (const [code, figure] of Object.entries(figures)) await page.fill(`#value-${code}`, figure)
  for (const press of await page.locator('button.press', { hasText: words.same }).all()) {
    if ((await press.getAttribute('aria-pressed')) !== 'true') await press.click()
  }
  const rest = page.getByRole('button', { name: words.rest })
  const ready = page.getByText(words.ready)
  await rest.or(ready).first().waitFor()
  if (await rest.count()) {
    await rest.click()
    await page.getByRole('dialog').getByRole('button', { name: words.confirm }).click()
  }
  await ready.first().waitFor()
}

export async function submit(page, language = 'zh') {
  await page.getByRole('button', { name: WORDS[language].submit }).click()
}

export async function received(page, language = 'zh') {
  await page.waitForSelector(`h1:has-text("${WORDS[language].received}")`)
}

/** Asks as the page would, by GraphQL of a token: what is stored, not what is shown. */
export async function ask(url, token, query, variables = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  assert.equal(errors, undefined, JSON.stringify(errors))
  return data
}
