import assert from 'node:assert/strict'

/** The form of a town, opened and ready to type. */
export async function openForm(page, town, month) {
  await page.goto(`/reports/${town}/${month}`)
  await page.waitForSelector('[data-number-field]')
}

/** What a thumb does: stocks as last month, what happened as a figure, and for the rest 本月无. */
export async function fill(page, figures) {
  for (const [code, figure] of Object.entries(figures)) await page.fill(`#value-${code}`, figure)
  for (const press of await page.locator('button.press', { hasText: '同上月' }).all()) await press.click()
  await page.getByRole('button', { name: '其余都是“本月无”' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /项都填 0/ }).click()
  await page.waitForSelector('text=可以交了')
}

export async function submit(page) {
  await page.getByRole('button', { name: /^(重新)?提交$/ }).click()
}

export async function received(page) {
  await page.waitForSelector('h1:has-text("月报已交")')
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
