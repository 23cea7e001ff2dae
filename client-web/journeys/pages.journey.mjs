import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { DESKTOP, fits, NARROW, PHONE, signIn, sound, speak, visit } from './support/browser.mjs'
import { CLOSED_MONTH, DISTRICT, DUE_MONTH, printed, PUBLISHED_MONTH, TOWN } from './support/demonstration.mjs'

/** A month nobody has lived yet: its pages are headed, say so, and lead back. */
const AHEAD = '2027-05'

/** A question of the trade as its address asks it. */
const RANKING = `what=rank~to_date~target~completion~gap_to_pace~verdict&rows=unit&indicators=patent_open_licences&order=rank!asc&sums=totals&to=${PUBLISHED_MONTH}`

/** Every page a kind of user has, with what proves that it has its data. */
const PAGES = {
  'shuiguo-1': [
    ['/month', '.heading h1'],
    [`/reports/${TOWN}/2026-10`, '[data-number-field]'],
    [`/reports/${TOWN}/${CLOSED_MONTH}/print`, 'table'],
    ['/standing', '.heat'],
    [`/standing/${DISTRICT}/${CLOSED_MONTH}`, '.heading h1'],
    [`/standing/${DISTRICT}/${AHEAD}`, '.heading .back'],
    [`/reports/${TOWN}/${AHEAD}/print`, '.heading h1'],
    [`/scores/${DISTRICT}/2027-01/2027-12`, '.heading .newest'],
    ['/scores', '.score, .score-table'],
    [`/scores/${DISTRICT}/2025-01/2025-12/of/${TOWN}`, '.item .figure'],
    ['/me', '.heading h1'],
    ['/me/password', 'form'],
    ['/no/such/page', 'h1'],
    ['/ledgers', '.ledger'],
    [`/ledgers/${TOWN}/valid_invention_patents_added`, '.heading h1'],
    [`/ledgers/${TOWN}/valid_invention_patents_added/new`, '.fields'],
    [`/acceptance/${TOWN}/${CLOSED_MONTH}`, '.duty, .acceptance'],
    ['/bulletins', '.entry'],
  ],
  'qu-review': [
    [`/board/${DISTRICT}/${CLOSED_MONTH}`, '.heading h1'],
    [`/board/${DISTRICT}/${AHEAD}`, '.heading h1'],
    [`/closing/${DISTRICT}/${DUE_MONTH}`, '.points'],
    [`/status/${DISTRICT}/${DUE_MONTH}?known=2026-10-31`, '.rows .row'],
    ['/waiting', '.heading h1'],
    ['/oversight', 'main li, main tr'],
    [`/review/${TOWN}/${CLOSED_MONTH}`, '.heading h1'],
    [`/summary/${DISTRICT}/${CLOSED_MONTH}`, '.matrix'],
    ['/exemptions', '.heading h1'],
    ['/lists', '.heading h1'],
    ['/lists/import', 'input[type=file]'],
    ['/plans', 'li'],
    [`/scores/${DISTRICT}/2026-01/2026-12`, '.score, .score-table'],
    ['/score-rules/shizhong-2024-2026', '.row .name'],
    ['/plans/shizhong-2024-2026', '.decomposition'],
    ['/plans/shizhong-2024-2026/grid', '.heading h1'],
    ['/admin/history', '.heading h1'],
    ['/admin/audit', 'li'],
    ['/ledgers', '.heading h1'],
    ['/ledger-claims', '.heading h1'],
    ['/bulletins', '.entry'],
    [`/bulletin-templates/${DISTRICT}/HALF_YEAR`, 'form'],
  ],
  'qu-lead': [
    [`/ledgers/${TOWN}`, '.heading h1'],
    [`/standing/${DISTRICT}/${PUBLISHED_MONTH}`, '.heat'],
    [`/standing/${DISTRICT}/${PUBLISHED_MONTH}?indicator=national_ip_enterprises`, '.heat'],
    [`/standing/${DISTRICT}/${PUBLISHED_MONTH}?period=ANY&from=2025-03&indicator=trademark_brand_guidance_stations`, '.growth, .entry'],
    [`/unit-standing/${TOWN}/${PUBLISHED_MONTH}`, '.heading h1'],
    [`/unit-standing/${TOWN}/${PUBLISHED_MONTH}?plan=shizhong-2024-2026`, '.definition'],
    [`/standing/${DISTRICT}/${PUBLISHED_MONTH}?period=MONTH&indicator=patent_open_licences`, '.names'],
    [`/scores/${DISTRICT}/2025-01/2025-12`, '.score, .score-table'],
    [`/acceptance/${DISTRICT}/${PUBLISHED_MONTH}`, '.acceptance, .duty'],
    ['/analysis', '.ready'],
    [`/analysis?${RANKING}`, '.list .row, .table tbody tr'],
    [`/analysis?${RANKING}&view=bars`, '.bars .row'],
    [`/analysis?${RANKING}&view=tiles`, '.tiles .tile'],
    [`/analysis?what=actual&rows=month&indicators=patent_open_licences&span=twelve&to=${PUBLISHED_MONTH}&view=trend`, '.trend svg'],
    [`/analysis?what=completion~verdict&rows=unit~indicator&to=${PUBLISHED_MONTH}&view=heat`, '.heat .ground'],
  ],
  'shi-review': [
    ['/admin/history', 'li'],
    ['/board', '.heading h1'],
    [`/closing/370400/${CLOSED_MONTH}`, '.heading h1'],
    ['/standing', '.heading h1'],
  ],
  'qu-admin': [
    ['/admin/people', 'li'],
    ['/admin/tokens', 'li'],
    ['/admin/webhooks', 'fieldset'],
    ['/admin/import', 'input[type=file]'],
    ['/exemptions', '.heading h1'],
    ['/admin/audit', 'li'],
    ['/admin/units', '.branch'],
    ['/admin/forms', 'li'],
    ['/admin/calendar', '.range'],
    ['/admin/sign-offs', '.unit'],
    ['/admin/ledgers', '.setting'],
    [`/admin/ledgers/${DISTRICT}/CHILDREN`, '.heading h1'],
    [`/admin/ledgers/${DISTRICT}/CHILDREN/valid_invention_patents_added`, '.field-row'],
    [`/admin/forms/${DISTRICT}/CHILDREN`, '.form-line'],
  ],
  'sheng-admin': [
    ['/admin/indicators', '.entry'],
    ['/admin/units', '.branch'],
  ],
}

const NARROW_PAGES = [
  ['/month', '.heading h1'],
  [`/reports/${TOWN}/2026-10`, '[data-number-field]'],
  [`/reports/${TOWN}/${CLOSED_MONTH}`, 'table, [data-number-field]'],
  [`/reports/${TOWN}/${CLOSED_MONTH}/print`, 'table'],
  ['/standing', '.heat'],
  ['/ledgers', '.ledger'],
  ['/me', '.heading h1'],
]

/** What somebody does after the walk; it leaves everything as it was. */
const AFTERWARDS = { 'qu-lead': keep }

/**
 * Each page is opened on the phone and becomes as wide as a desktop: it follows its width, as it does when a tablet is turned. Axe looks at
 * each layout once, on the phone in Chinese and at a desktop in English; that it fits is seen in all four.
 */
async function walk({ browser, server, url }, account) {
  const page = await visit(browser, url, PHONE)
  await signIn(page, account, printed(server).password)
  for (const language of ['zh', 'en']) {
    await speak(page, language)
    for (const [path, proof] of PAGES[account]) {
      await page.setViewportSize(PHONE.viewport)
      await page.goto(path)
      for (const { viewport } of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport)
        await page.waitForSelector(proof)
        await page.waitForSelector('.heading h1')
        const where = `${path} at ${viewport.width} in ${language}`
        if ((language === 'zh') === (viewport === PHONE.viewport)) await sound(page, where)
        else await fits(page, where)
      }
    }
  }
  await AFTERWARDS[account]?.(page)
}

/** A leader keeps a question under a name, has it as files, on a wall that outlives the line and under an address for programs, and takes it away again. */
async function keep(page) {
  await page.goto(`/analysis?${RANKING}&view=tiles`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const sheet = page.locator('dialog')
  await sheet.getByLabel('Name').fill('Licences of the towns')
  await sheet.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: /Licences of the towns/ }).waitFor()
  for (const [kind, ending] of [['Excel workbook', '.xlsx'], ['Picture (PNG)', '.png']]) {
    await page.getByRole('button', { name: 'Save as a file' }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), sheet.getByRole('button', { name: kind }).click()])
    assert.ok(file.suggestedFilename().endsWith(ending), file.suggestedFilename())
    assert.ok(statSync(await file.path()).size > 5_000, `${kind} is empty`)
  }
  await page.clock.install()
  await page.goto('/analysis/wall')
  await page.waitForSelector('.panel .tiles .tile')
  await sound(page, 'the wall')
  await page.route('**/graphql', (route) => route.abort())
  await page.clock.fastForward('05:01')
  await page.getByText('No answer from the server').waitFor()
  assert.ok(await page.locator('.panel .tiles .tile').count(), 'the last answer stays')
  await page.unroute('**/graphql')
  await page.clock.fastForward('00:21')
  await page.getByText('No answer from the server').waitFor({ state: 'detached' })
  await page.goto('/analysis')
  const change = page.getByRole('button', { name: 'Change: Licences of the towns' })
  await change.click()
  await sheet.getByLabel('Programs: read it from the feed with a token').check()
  await sheet.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText(/shared with programs of/).waitFor()
  await change.click()
  const address = await sheet.getByLabel('Address of the feed').inputValue()
  await sound(page, 'a question that is shared with programs')
  assert.equal((await (await page.request.get(address)).json()).question, 'Licences of the towns')
  await sheet.getByRole('button', { name: 'Delete this question' }).click()
  await sheet.getByRole('button', { name: 'Delete this question' }).click()
  await page.getByRole('link', { name: /Licences of the towns/ }).waitFor({ state: 'detached' })
}

/** What a clerk needs most on a small phone in the dark, with letters as large as they come: a clerk of no other journey, whom they follow. */
async function walkNarrow({ browser, server, url }) {
  const page = await visit(browser, url, NARROW)
  await signIn(page, 'shuiguo-2', printed(server).password)
  await page.goto('/me')
  await page.getByLabel('字号').selectOption({ label: '特大字' })
  await page.getByLabel('明暗').selectOption({ label: '深色' })
  for (const [language, label, next] of [['zh-CN', '语言', 'en'], ['en', 'Language', 'zh']]) {
    for (const [path, proof] of NARROW_PAGES) {
      await page.goto(path)
      await page.waitForSelector(`[lang=${language}][data-theme=dark][data-text=xlarge] ${proof}`)
      await sound(page, `${path} at 360, dark, in extra large text, in ${language}`, { contrast: language !== 'en' })
    }
    await page.getByLabel(label).selectOption(next)
    await page.waitForSelector(`[lang^=${next}]`)
  }
}

/** Everybody looks and leaves everything as it was. */
export const lane = 'anywhere'

/** The longest walks first, so that no lane has one left when the others are through. */
const LONGEST_FIRST = Object.keys(PAGES).sort((one, other) => PAGES[other].length - PAGES[one].length)

export default {
  ...Object.fromEntries(
    LONGEST_FIRST.map((account) => [`every page of ${account} is sound on phone and desktop, in both languages`, (stage) => walk(stage, account)]),
  ),
  'a clerk’s pages are sound on the narrowest phone, in the dark, in extra large text': walkNarrow,
}
