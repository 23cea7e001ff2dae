import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { DESKTOP, PHONE, sound } from './browser.mjs'
import { received } from './clerk.mjs'
import { DISTRICT } from './demonstration.mjs'
import { enter, record, send } from './ledgers.mjs'

const TOWN = '370402102'
const CLERK = 'mengzhuang-1'
const PATENTS = 'valid_invention_patents_added'
/** How one thing of each stock is recorded in the ledgers that come with the product. */
const STOCKS = {
  national_ip_enterprises: (name) => ({ name, level: '优势企业', recognised: '2025-03-01' }),
  ipms_certified_enterprises: (name) => ({ certificate: name, name, certified: '2025-03-01' }),
  trademark_brand_guidance_stations: (name) => ({ name, opened: '2025-03-01' }),
}
/** The list, 全部确认, its confirmation, back; 开始填, 其余都是本月无, its confirmation, 提交: what is left to do. */
const MOST_TAPS = 8
const WITHIN = 60
const HANDED_DOWN = 2
const MARK = Date.now().toString(36).toUpperCase()

/** A patent of the month, and of each stock as many things as the month before held; answers with what the ledger of patents gives. */
async function keepsItsLedgers(stage, month) {
  await record(stage, CLERK, TOWN, PATENTS, [{ number: `ZL2025${MARK}.1`, title: '一种装置', owner: '枣庄市孟庄机械有限公司', granted: `${month}-05` }])
  const page = await enter(stage, CLERK, PHONE)
  const { report } = await send(page, 'ReportForm', { unit: TOWN, month })
  for (const [indicator, thing] of Object.entries(STOCKS)) {
    const line = report.lines.find((one) => one.indicator.code === indicator)
    const missing = Math.max(1, Number(line.previous.value ?? 1)) - Number(line.ledger.value)
    const things = Array.from({ length: Math.max(0, missing) }, (_, number) => thing(`${MARK}-${number + 1}`))
    await record(stage, CLERK, TOWN, indicator, things)
  }
  await page.context().close()
  return report.lines.find(({ indicator }) => indicator.code === PATENTS).ledger.value
}

/** The district's list of patents granted in the month, all of them the town's by their address. */
async function handsAListDown(stage, month) {
  const rows = Array.from({ length: HANDED_DOWN }, (_, at) => `ZL2026${MARK}.${at},一种清单装置 ${at},枣庄市孟庄建材有限公司,${month}-06,有效,枣庄市市中区孟庄镇工业园 ${at} 号`)
  const file = Buffer.from(['专利号,名称,专利权人,授权公告日,状态,地址', ...rows].join('\n')).toString('base64')
  const page = await enter(stage, 'qu-review', DESKTOP)
  const { importSourceList } = await send(page, 'ImportSourceList', { input: { unit: DISTRICT, indicator: PATENTS, name: `${month} 授权`, file, whole: false } })
  assert.equal(importSourceList.created, HANDED_DOWN)
  await page.context().close()
}

/** From opening the app to submitted, by thumb, with nothing typed; then the reviewer sees where the figures come from. */
export async function fileFromLedgers(stage, month) {
  const patents = String(Number(await keepsItsLedgers(stage, month)) + HANDED_DOWN)
  await handsAListDown(stage, month)
  const page = await enter(stage, CLERK, PHONE)
  let taps = 0
  let keys = 0
  const tap = async (target) => {
    await target.tap()
    taps++
  }
  await page.exposeFunction('pressedAKey', () => keys++)
  await page.addInitScript(() => document.addEventListener('keydown', () => window['pressedAKey']()))
  const began = Date.now()
  await page.goto('/')
  await tap(page.getByRole('link', { name: `国家局清单里有 ${HANDED_DOWN} 件等你核对` }))
  await tap(page.getByRole('button', { name: `${HANDED_DOWN} 件全部确认` }))
  await tap(page.getByRole('dialog').getByRole('button', { name: '全部确认' }))
  await page.getByRole('heading', { name: '都核对完了' }).waitFor()
  await tap(page.getByRole('link', { name: '返回' }))
  await tap(page.getByRole('link', { name: '开始填' }))
  await page.getByText(`台账登记 ${patents} 个，已自动带入`).waitFor()
  assert.equal(await page.inputValue(`#value-${PATENTS}`), patents)
  await tap(page.getByRole('button', { name: '其余都是“本月无”' }))
  await tap(page.getByRole('dialog').getByRole('button', { name: /项都填 0/ }))
  await page.getByText('可以交了').first().waitFor()
  await tap(page.getByRole('button', { name: '提交', exact: true }))
  await received(page)
  const seconds = (Date.now() - began) / 1000
  console.log(`        a clerk's month with the ledgers kept: ${taps} taps, ${keys} keys, ${seconds.toFixed(1)} s`)
  assert.ok(taps <= MOST_TAPS, `${taps} taps`)
  assert.ok(seconds < WITHIN, `${seconds} s`)
  assert.equal(keys, 0, 'nothing is typed')
  const { report } = await send(page, 'ReportForm', { unit: TOWN, month })
  assert.equal(report.version, 1)
  assert.equal(report.lines.find(({ indicator }) => indicator.code === PATENTS).value, patents)
  assert.ok(report.lines.every(({ warnings }) => warnings.every(({ code }) => code !== 'LEDGER_DIFFERS')))

  const reviewer = await enter(stage, 'qu-review', DESKTOP)
  await reviewer.goto(`/review/${TOWN}/${month}`)
  await reviewer.getByRole('link', { name: `台账登记 ${patents} 个，一致` }).waitFor()
  await sound(reviewer, 'the review of a report that came from ledgers')
}
