import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../codegen/sources.mjs'
import { signIn, visit } from './browser.mjs'
import { DISTRICT, printed } from './demonstration.mjs'

const documents = Object.values(JSON.parse(readFileSync(join(root, 'src/gql/persisted-documents.json'), 'utf8')))

const field = (code, label, englishLabel, type, more = {}) => ({ code, label, englishLabel, type, ...more })
const day = (code, label, englishLabel) => field(code, label, englishLabel, 'DATE', { role: 'COUNTED_ON', required: true })

const held = (name, englishName) => ({ name, englishName, fields: [field('name', '名称', 'Name', 'ENTERPRISE', { required: true }), day('since', '认定日', 'Since'), field('until', '有效期至', 'Until', 'DATE', { role: 'ENDS_ON' })] })

/** Ledgers as a district would set them up: patents with their fees, licences, trainings, and the stocks. */
export const LEDGERS = {
  valid_invention_patents_added: {
    name: '专利', englishName: 'Patents',
    fields: [
      field('number', '专利号', 'Patent number', 'IDENTIFIER', { required: true, help: '照证书上的抄' }), field('title', '名称', 'Title', 'TEXT', { required: true }), field('owner', '专利权人', 'Owner', 'ENTERPRISE'),
      day('granted', '授权公告日', 'Granted on'), field('fee', '下次年费日', 'Next annual fee', 'DATE', { remindDaysBefore: 60 }), field('status', '状态', 'Status', 'CHOICE', { choices: ['有效', '转让', '终止'] }),
    ],
  },
  patent_open_licences: {
    name: '专利开放许可', englishName: 'Open licences',
    fields: [field('number', '专利号', 'Patent number', 'IDENTIFIER', { required: true }), day('day', '声明日', 'Declared on'), field('fee', '许可费', 'Fee', 'MONEY', { unitOfMeasure: '万元' })],
  },
  ip_trainings_held: {
    name: '知识产权培训', englishName: 'Trainings',
    fields: [field('topic', '主题', 'Topic', 'TEXT', { required: true }), day('day', '日期', 'Held on'), field('people', '人数', 'Attendance', 'NUMBER')],
  },
  national_ip_enterprises: held('国家知识产权优势、示范企业', 'National IP enterprises'),
  ipms_certified_enterprises: held('贯标认证企业', 'Certified enterprises'),
  trademark_brand_guidance_stations: held('商标品牌指导站', 'Guidance stations'),
}

/** Sends one of the client's own documents in the session of a page, as the page would. */
export async function send(page, operation, variables) {
  const text = documents.find((document) => new RegExp(`^(query|mutation) ${operation}\\b`).test(document))
  const sha256Hash = createHash('sha256').update(text).digest('hex')
  const response = await page.request.post('/graphql', { data: { operationName: operation, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }, headers: { Accept: 'application/graphql-response+json' } })
  const { data, errors } = await response.json()
  assert.equal(errors, undefined, `${operation}: ${JSON.stringify(errors)}`)
  return data
}

export async function enter({ browser, server, url }, account, device) {
  const page = await visit(browser, url, device)
  await signIn(page, account, printed(server).password)
  return page
}

/**
 * Switches the ledgers on for single towns (本级), those that are on already left as they are: the forms of the other towns stay as
 * the other journeys know them.
 */
export async function keepLedgers(stage, towns) {
  const page = await enter(stage, 'qu-admin')
  const { ledgerSettings } = await send(page, 'LedgerSettings', { unit: DISTRICT })
  for (const { unit, fromMonth } of towns) {
    for (const [indicator, ledger] of Object.entries(LEDGERS)) {
      if (ledgerSettings.some((one) => one.audience === 'OWN' && one.unit.code === unit && one.indicator.code === indicator)) continue
      const { setUpLedger } = await send(page, 'SetUpLedger', { input: { unit, audience: 'OWN', indicator, baseRevision: 0, fromMonth, ...ledger } })
      assert.deepEqual(setUpLedger.problems, [], indicator)
    }
  }
  await page.context().close()
}

/** Records as the clerk of a town would; answers with the identifiers. */
export async function record(stage, account, unit, indicator, things) {
  const page = await enter(stage, account)
  const made = []
  for (const values of things) {
    const input = { idempotencyKey: `journey-${Math.random().toString(36).slice(2)}-key`, unit, indicator, values: Object.entries(values).map(([code, value]) => ({ field: code, value })) }
    const { recordInLedger } = await send(page, 'RecordInLedger', { input })
    assert.deepEqual(recordInLedger.problems, [])
    made.push(recordInLedger.record.id)
  }
  await page.context().close()
  return made
}
