import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { DESKTOP, PHONE, sound, speak } from './support/browser.mjs'
import { DISTRICT } from './support/demonstration.mjs'
import { enter, record, send } from './support/ledgers.mjs'

/** The ledgers that come with the product count from the month after the story's: its forms stay as the other journeys know them. */
const MENGZHUANG = '370402102'
const YONGAN = '370402104'
const PATENTS = 'valid_invention_patents_added'
const TRAININGS = 'ip_trainings_held'
/** A further line that a field of the trainings fills. */
const ATTENDANCES = 'ip_training_participants'
/** The same server may be walked twice; a number is recorded once. */
const MARK = Date.now().toString(36).toUpperCase()
const CLAIMED = `ZL2023${MARK}.7`
const OTHER = `ZL2024${MARK}.X`
const LAST = `ZL2025${MARK}.1`
const PHOTO = { name: 'IMG_0231.jpg', mimeType: 'image/jpeg' }

/** A picture as small as pictures get, made by the browser itself. */
async function photo(page) {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 64
    canvas.getContext('2d').fillRect(8, 8, 40, 40)
    return canvas.toDataURL('image/jpeg').split(',')[1]
  })
  return { ...PHOTO, buffer: Buffer.from(base64, 'base64') }
}

async function type(page, number, title) {
  await page.fill('#record-number', number)
  await page.fill('#record-title', title)
  await page.fill('#record-owner', '枣庄市孟庄机械有限公司')
  await page.fill('#record-granted', '2026-11-02')
  await page.fill('#record-fee_due', '2026-12-20')
  await page.selectOption('#record-status', '有效')
}

/** Before the record is there: it is sent afterwards. */
async function choosePhoto(page, title) {
  await page.locator('.adder input[type=file]').setInputFiles(await photo(page))
  await page.getByRole('dialog').getByLabel(/说明/).fill(title)
  await page.getByRole('dialog').getByRole('button', { name: '选好了' }).click()
  await page.locator('.chosen', { hasText: title }).waitFor()
}

const save = (page) => page.getByRole('button', { name: '登记', exact: true }).click()

async function recordsTwoPatents(stage) {
  const page = await enter(stage, 'mengzhuang-1', PHONE)
  await page.getByRole('link', { name: '台账', exact: true }).click()
  await page.getByRole('link', { name: '在专利台账里登记一件' }).click()
  await page.waitForSelector('#record-number')
  await save(page)
  await page.locator('a', { hasText: '还没填“专利号”' }).waitFor()
  await sound(page, 'a record with nothing in it, refused')

  await type(page, CLAIMED, '一种煤矸石砖烧结窑')
  await page.reload()
  await page.waitForSelector('#record-number')
  assert.equal(await page.inputValue('#record-number'), CLAIMED, 'what is typed survives')
  await page.getByText('上次没登记完的还在').waitFor()

  // The district has it, the phone never hears so.
  const keys = []
  await page.route('**/graphql', async (route) => {
    const { operationName, variables } = route.request().postDataJSON()
    if (operationName !== 'RecordInLedger') return route.continue()
    keys.push(variables.input.idempotencyKey)
    if (keys.length > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await save(page)
  await page.getByText('发了，还没收到回音').waitFor()
  await sound(page, 'a record that waits for an answer')
  assert.equal(await page.inputValue('#record-title'), '一种煤矸石砖烧结窑')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.locator('h1', { hasText: '已登记：' }).waitFor()
  await page.unroute('**/graphql')
  assert.ok(keys.length > 1)
  assert.equal(new Set(keys).size, 1, 'one thing, one key')

  await page.locator('.files input[type=file]').setInputFiles(await photo(page))
  await page.getByRole('dialog').getByLabel(/说明/).fill('证书')
  await page.getByRole('dialog').getByRole('button', { name: '上传' }).click()
  await page.getByRole('link', { name: '证书' }).waitFor()
  await sound(page, 'a record with a photo')

  await page.getByRole('link', { name: '再记一件' }).click()
  await page.waitForSelector('#record-number')
  assert.equal(await page.inputValue('#record-number'), '', 'the next one begins empty')
  await type(page, OTHER, '石榴汁低温浓缩方法')
  await choosePhoto(page, '受理通知书')
  await sound(page, 'a new record with a photo chosen')
  await save(page)
  await page.locator('h1', { hasText: '已登记：石榴汁' }).waitFor()
  await page.getByRole('link', { name: '受理通知书' }).waitFor()

  await recordsATraining(page)
  await recordsOneAndLeaves(page)
  await hasNoRoomForAPhoto(page)

  await page.goto(`/ledgers/${MENGZHUANG}/${PATENTS}`)
  await page.getByLabel(/查找/).fill(MARK)
  await page.waitForFunction(() => document.querySelectorAll('.record').length === 3)
  const { ledgerRecords } = await send(page, 'LedgerRecords', { unit: MENGZHUANG, indicator: PATENTS, filter: { search: MARK } })
  assert.equal(ledgerRecords.edges.length, 3, 'the line was cut, and there is one record each')
  await sound(page, 'a ledger with three records')
}

/** What the ledgers give for a line of the month's form. */
async function gives(page, indicator) {
  const { report } = await send(page, 'ReportForm', { unit: MENGZHUANG, month: '2026-11' })
  return Number(report.lines.find((line) => line.indicator.code === indicator).ledger.value)
}

/** One training, recorded once, counts for the line of sessions and for that of those who came. */
async function recordsATraining(page) {
  const [sessions, people] = [await gives(page, TRAININGS), await gives(page, ATTENDANCES)]
  await page.goto(`/ledgers/${MENGZHUANG}/${TRAININGS}/new`)
  await page.getByText('也算进“知识产权培训人次”').waitFor()
  await sound(page, 'a record one of whose fields fills another line')
  await page.fill('#record-topic', '专利申请怎么写')
  await page.fill('#record-held', '2026-11-03')
  await page.fill('#record-attendance', '１,２４５')
  await save(page)
  await page.locator('h1', { hasText: '已登记：专利申请怎么写' }).waitFor()
  assert.equal((await gives(page, TRAININGS)) - sessions, 1)
  assert.equal((await gives(page, ATTENDANCES)) - people, 1245)
}

/** Without a line one is put aside, the next can be typed, and it is recorded from another page when the line is back: by one of two tabs. */
async function recordsOneAndLeaves(page) {
  await page.goto(`/ledgers/${MENGZHUANG}/${PATENTS}/new`)
  await page.waitForSelector('#record-number')
  const phone = page.context()
  await phone.route('**/graphql', (route) => (route.request().postDataJSON().operationName === 'RecordInLedger' ? route.abort('internetdisconnected') : route.continue()))
  await type(page, LAST, '石榴籽油提取方法')
  await choosePhoto(page, '受理通知书')
  await save(page)
  await page.getByText('发了，还没收到回音').waitFor()
  await sound(page, 'a record that waits with its photo')
  await page.reload()
  await page.locator('.chosen', { hasText: '受理通知书' }).waitFor()
  await page.getByRole('button', { name: '先放着，再登记一件' }).click()
  await page.locator('.chosen').waitFor({ state: 'detached' })
  await page.getByText('在这台设备上，来网就自动登记').waitFor()
  assert.equal(await page.inputValue('#record-number'), '', 'the form is free for the next one')
  await sound(page, 'a record put aside')
  await page.goto('/me')
  await page.getByText('还有 1 条台账没登记上').waitFor()
  await page.getByText('还有 1 个文件没传上').waitFor()
  await page.goto('/month')
  await page.getByText('1 条台账在排队').waitFor()
  await page.getByText(/台账里有 \d+ 件快到期/).waitFor()
  await sound(page, 'a record that waits, on this month')
  const second = await phone.newPage()
  await second.goto('/month')
  await second.getByText('1 条台账在排队').waitFor()
  const sent = []
  phone.on('request', (request) => {
    if (request.url().includes('/uploads/')) sent.push('part')
    else if (request.url().endsWith('/graphql')) sent.push(request.postDataJSON().operationName)
  })
  const finished = phone.waitForEvent('response', (response) => response.request().postData()?.includes('"FinishUpload"') ?? false)
  await phone.unroute('**/graphql')
  await Promise.all([page, second].map((tab) => tab.evaluate(() => window.dispatchEvent(new Event('online')))))
  await page.getByText('条台账在排队').waitFor({ state: 'detached' })
  const { ledgerRecords } = await send(page, 'LedgerRecords', { unit: MENGZHUANG, indicator: PATENTS, filter: { search: LAST } })
  assert.equal(ledgerRecords.edges.length, 1, 'what was put aside has arrived, once')
  await finished
  await page.getByText('个文件在排队').waitFor({ state: 'detached' })
  const { ledgerRecord } = await send(page, 'LedgerRecordOf', { id: ledgerRecords.edges[0].node.id })
  assert.deepEqual(ledgerRecord.attachments.map(({ title }) => title), ['受理通知书'], 'its photo has followed it')
  await second.getByText('个文件在排队').waitFor({ state: 'detached' })
  const times = (what) => sent.filter((one) => one === what).length
  assert.deepEqual(['RecordInLedger', 'StartLedgerUpload', 'part', 'FinishUpload'].map(times), [1, 1, 1, 1], 'of two tabs one has sent the record and its photo')
  await second.close()
}

/** A full phone keeps what is typed where there is room, and says that the photo lies in the page alone. */
async function hasNoRoomForAPhoto(page) {
  await page.goto(`/ledgers/${MENGZHUANG}/${PATENTS}/new`)
  await page.waitForSelector('#record-number')
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'files') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, given)
    }
  })
  await page.fill('#record-title', '一种石榴剥皮机')
  await choosePhoto(page, '照片')
  await page.getByText('1 个文件这台设备存不下，只在这一页里').waitFor()
  await sound(page, 'a photo the phone has no room for')
  await page.locator('.chosen').getByRole('button', { name: '移除' }).click()
  await page.getByText('只在这一页里').waitFor({ state: 'detached' })
  await page.reload()
  await page.waitForSelector('#record-number')
  assert.equal(await page.inputValue('#record-title'), '一种石榴剥皮机', 'what was typed is kept')
}

async function settlesTheClaim(stage) {
  await record(stage, 'yongan-1', YONGAN, PATENTS, [{ number: CLAIMED, title: '煤矸石砖烧结窑', owner: '枣庄市永安建材有限公司', granted: '2026-11-02' }])
  const reviewer = await enter(stage, 'qu-review', DESKTOP)
  await reviewer.goto('/ledger-claims')
  const claim = reviewer.locator('.claim', { hasText: CLAIMED })
  await claim.getByRole('button', { name: '就这样定' }).click()
  await claim.getByText('先选归谁').waitFor()
  await sound(reviewer, 'a claim that is not settled yet')
  await claim.getByLabel(/归孟庄镇/).check()
  await claim.getByLabel(/为什么归它/).fill('证书上的权利人在孟庄镇')
  await claim.getByRole('button', { name: '就这样定' }).click()
  await reviewer.getByText(`${CLAIMED} 归孟庄镇`).waitFor()
  await claim.waitFor({ state: 'detached' })

  const clerk = await enter(stage, 'yongan-1', PHONE)
  await clerk.goto(`/ledgers/${YONGAN}/${PATENTS}`)
  await clerk.getByLabel('哪些记录').selectOption('withdrawn')
  await clerk.locator('.record', { hasText: CLAIMED }).click()
  await clerk.getByText('证书上的权利人在孟庄镇').first().waitFor()
  await sound(clerk, 'a record that the district took out')

  const leader = await enter(stage, 'qu-lead', PHONE)
  await speak(leader, 'en')
  await leader.goto(`/ledgers/${MENGZHUANG}/${PATENTS}`)
  await leader.locator('.record').first().waitFor()
  assert.equal(await leader.getByRole('link', { name: 'Record one' }).count(), 0, 'who only reads records nothing')
  await sound(leader, 'a town’s ledger, read by the leader')
}

/** Two people correct one record: the second sees both values and chooses; then it is taken out. */
async function correctsAndTakesOut(stage) {
  const [id] = await record(stage, 'mengzhuang-1', MENGZHUANG, PATENTS, [{ number: `ZL2022${MARK}.1`, title: '矿井水处理装置', owner: '枣庄市孟庄机械有限公司', granted: '2026-11-01' }])
  const page = await enter(stage, 'mengzhuang-1', PHONE)
  await page.goto(`/ledgers/${MENGZHUANG}/${PATENTS}/${id}`)
  await page.getByRole('button', { name: '更正' }).click()
  await page.fill('#record-title', '矿井水净化装置')
  const other = await enter(stage, 'mengzhuang-1', PHONE)
  const { correctLedgerRecord } = await send(other, 'CorrectLedgerRecord', { input: { record: id, baseVersion: 1, values: [{ field: 'number', value: `ZL2022${MARK}.1` }, { field: 'title', value: '矿井水回用装置' }, { field: 'owner', value: '枣庄市孟庄机械有限公司' }, { field: 'granted', value: '2026-11-01' }] } })
  assert.deepEqual(correctLedgerRecord.problems, [])
  await page.getByRole('button', { name: '保存更正' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('你填 矿井水净化装置').check()
  await sound(page, 'the conflict of two corrections')
  await dialog.getByRole('button', { name: '用选好的保存' }).click()
  await page.locator('h1', { hasText: '矿井水净化装置' }).waitFor()
  await page.getByText('矿井水回用装置 → 矿井水净化装置').waitFor()
  await page.getByRole('button', { name: '作废' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '作废' }).click()
  await page.getByText('写一句为什么作废').waitFor()
  await page.getByLabel('为什么作废').fill('登记重了')
  await page.getByRole('dialog').getByRole('button', { name: '作废' }).click()
  await page.locator('h1', { hasText: '已作废' }).waitFor()
  await sound(page, 'a record that was taken out')
}

/** A file is tried, its rows named, and taken over once it is good. */
async function importsATable(stage) {
  const page = await enter(stage, 'mengzhuang-1', DESKTOP)
  await page.goto(`/ledgers/${MENGZHUANG}/${PATENTS}`)
  const choose = (text) => page.getByLabel(/选文件/).setInputFiles({ name: 'patents.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) })
  await choose(`专利号,名称,专利权人,授权公告日\r\nZL1${MARK},一种犁,农机站,2026-09-01\r\nZL2${MARK},一种耙,农机站,2026-13-01\r\n`)
  await page.getByText('第 3 行“授权公告日”').waitFor()
  await sound(page, 'a table with a row that is wrong')
  await choose(`专利号,名称,专利权人,授权公告日\r\nZL1${MARK},一种犁,农机站,2026-09-01\r\nZL2${MARK},一种耙,农机站,2026-09-02\r\n`)
  await page.getByRole('button', { name: '导入这 2 件' }).click()
  await page.getByText('已导入 2 件').waitFor()
  const download = await page.request.get(await page.getByRole('link', { name: '导出 XLSX' }).getAttribute('href'))
  assert.equal(download.status(), 200)
}

/** An administrator switches one on, is told what is wrong at its field, and switches it off. */
async function setsUp(stage, device) {
  const page = await enter(stage, 'qu-admin', device)
  await page.goto('/admin/ledgers')
  await page.getByRole('link', { name: '给本级启用一本' }).click()
  await page.getByLabel('找指标').fill('知识产权人才')
  const offered = page.getByRole('button', { name: /^选/ })
  await offered.or(page.getByText('已有台账')).first().waitFor()
  if ((await offered.count()) === 0) return
  await offered.first().click()
  await page.getByRole('button', { name: '加一项' }).click()
  await page.getByRole('button', { name: '启用台账' }).click()
  await page.getByText(/处要改/).waitFor()
  await sound(page, 'a ledger that is refused')
  await page.locator('.field-row').nth(2).getByLabel('叫什么').fill('编号')
  await page.locator('.field-row').nth(2).getByLabel('填什么').selectOption('IDENTIFIER')
  await page.getByRole('button', { name: '启用台账' }).click()
  await page.getByRole('button', { name: '保存', exact: true }).waitFor()
  await page.getByRole('button', { name: '停用', exact: true }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await page.getByText('已停用，记录都留着').waitFor()
  await sound(page, 'a ledger that was switched off')
  assert.ok((await send(page, 'LedgerSettings', { unit: DISTRICT })).ledgerSettings.some(({ audience, toMonth }) => audience === 'OWN' && toMonth !== null))
}

export default {
  'a clerk records two patents with a photo, the line cut in between: nothing is lost, nothing counted twice': recordsTwoPatents,
  'a reviewer settles what two towns claim': settlesTheClaim,
  'two corrections of one record: the second chooses; a record is taken out with its reason': correctsAndTakesOut,
  'a table is tried before it is taken over': importsATable,
  'an administrator sets a ledger up and switches it off': (stage) => setsUp(stage, DESKTOP),
}
