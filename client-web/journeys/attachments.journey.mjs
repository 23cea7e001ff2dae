import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { DESKTOP, PHONE, signIn, sound, speak, visit } from './support/browser.mjs'
import { CLOSED_MONTH, printed, TOWN } from './support/demonstration.mjs'

const SAYS = {
  zh: { send: '上传', about: /说明/, cut: /断了/, resume: '接着传', drop: '不传了', refused: /不是照片或文档/, heic: /是 HEIC 照片.*另存为 JPEG/, remove: '移除', why: '为什么移除', reasonMissing: /写一句为什么移除/, add: /添加文件/ },
  en: { send: 'Upload', about: /What it shows/, cut: /Cut off/, resume: 'Go on', drop: 'Drop it', refused: /neither a picture nor a document/, heic: /is a HEIC picture.*save it as JPEG/, remove: 'Remove', why: 'Why it is removed', reasonMissing: /Say why it is removed/, add: /Add files/ },
}
const PART = 256 * 1024
/** The same server may be walked twice. */
const MARK = Date.now().toString(36)
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')

/** As an iPhone begins it; what follows no browser here can draw. */
const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(4), Buffer.from('mif1heic'), Buffer.alloc(PART, 7)])

async function enter({ browser, server, url }, account, device, language) {
  const page = await visit(browser, url, device)
  await signIn(page, account, printed(server).password)
  await speak(page, language)
  return page
}

/** The list of files in the first row of the table. */
function firstRow(page) {
  return page.locator('.files').first()
}

async function choose(page, within, file, title, words) {
  await within.locator('input[type=file]').setInputFiles(file)
  const sheet = page.getByRole('dialog')
  if (title) await sheet.getByLabel(words.about).fill(title)
  await sound(page, 'the sheet for a file')
  await sheet.getByRole('button', { name: words.send }).click()
}

/** A picture as a camera makes it: large, and with the grain that no two have alike. */
async function photo(page) {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 2400
    canvas.height = 1600
    const paper = canvas.getContext('2d')
    const picture = paper.createImageData(2400, 1600)
    for (let at = 0; at < picture.data.length; at += 4) {
      const light = 128 + 90 * Math.sin(at / 30_000) + Math.random() * 12
      picture.data.set([light, light * 0.9, light * 0.8, 255], at)
    }
    paper.putImageData(picture, 0, 0)
    return canvas.toDataURL('image/png').split(',')[1]
  })
  return { name: 'IMG_0231.png', mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') }
}

/** From choosing to gone again, with the line cut in between. */
async function attach(stage, { account, path, device, language }) {
  const words = SAYS[language]
  const page = await enter(stage, account, device, language)
  await page.goto(path)
  const row = firstRow(page)
  await row.locator('input[type=file]').waitFor({ state: 'attached' })

  const document = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([PDF, Buffer.alloc(2 * PART, Math.random() * 255)]) }
  const sent = []
  page.on('request', (request) => request.url().includes('/uploads/') && sent.push(request.url().split('/').pop()))
  const tunnel = (gone) => page.context().setOffline(gone)
  await page.route('**/uploads/*/1', (route) => tunnel(true).then(() => route.abort()))
  await choose(page, row, document, `${language} 签到表 ${MARK}`, words)
  await row.getByText(words.cut).waitFor()
  await sound(page, 'a file that was cut off')
  await page.unroute('**/uploads/*/1')
  // Pressed while there is no line it stops again, and goes on by itself once there is one.
  await row.getByRole('button', { name: words.resume }).click()
  await row.getByText(words.cut).waitFor()
  await tunnel(false)
  const link = row.getByRole('link', { name: `${language} 签到表 ${MARK}` })
  await link.waitFor()
  assert.equal(sent.filter((part) => part === '0').length, 1, 'what has arrived is not sent again')
  await sound(page, 'a table with a file')
  const opened = await page.request.get(await link.getAttribute('href'))
  assert.equal(opened.status(), 200)
  assert.equal(opened.headers()['content-type'], 'application/pdf')
  assert.equal((await opened.body()).length, document.buffer.length)

  await choose(page, row, { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html><script>alert(1)</script>') }, '', words)
  await row.getByText(words.refused).waitFor()
  await sound(page, 'a file that is refused')
  await row.getByRole('button', { name: words.drop }).click()

  await choose(page, row, { name: 'IMG_0230.HEIC', mimeType: 'image/heic', buffer: HEIC }, '', words)
  await row.getByText(words.heic).waitFor()
  await sound(page, 'a picture few can open')
  await row.getByRole('button', { name: words.drop }).click()

  const camera = await photo(page)
  await choose(page, row, camera, `${language} 现场 ${MARK}`, words)
  const picture = row.getByRole('link', { name: `${language} 现场 ${MARK}` })
  await picture.waitFor()
  const scaled = await page.request.get(await picture.getAttribute('href'))
  assert.equal(scaled.headers()['content-type'], 'image/jpeg')
  assert.ok((await scaled.body()).length < camera.buffer.length / 2, 'a photo is scaled down')

  await row.locator('.kept', { hasText: `${language} 现场 ${MARK}` }).getByRole('button', { name: words.remove }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: words.remove }).click()
  await dialog.getByText(words.reasonMissing).waitFor()
  await sound(page, 'the dialog that removes a file')
  await dialog.getByLabel(words.why).fill('照错了')
  await dialog.getByRole('button', { name: words.remove }).click()
  await picture.waitFor({ state: 'detached' })
  assert.equal((await page.request.get(`${await link.getAttribute('href')}`)).status(), 200)

  await page.emulateMedia({ media: 'print' })
  assert.ok(await link.isVisible(), 'the name stands on paper')
  assert.equal(await row.getByRole('button', { name: words.remove }).first().isVisible(), false, 'no button on paper')
  await page.emulateMedia({ media: null })
  return { page, address: await link.getAttribute('href') }
}

export const lane = 'papers'

export default {
  'a clerk adds a file to a target on the phone, with the line cut, and nobody outside sees it': async (stage) => {
    const { address } = await attach(stage, { account: 'shuiguo-1', path: `/acceptance/${TOWN}/${CLOSED_MONTH}`, device: PHONE, language: 'zh' })
    const leader = await enter(stage, 'qu-lead', DESKTOP, 'zh')
    await leader.goto(`/acceptance/${TOWN}/${CLOSED_MONTH}`)
    await leader.getByRole('link', { name: `zh 签到表 ${MARK}` }).waitFor()
    assert.equal(await leader.locator('input[type=file]').count(), 0, 'who only reads adds nothing')
    await sound(leader, 'the files of a town, read by the leader')
    const other = await enter(stage, 'mengzhuang-1', PHONE, 'zh')
    assert.equal((await other.request.get(address)).status(), 404)
    const workbook = await leader.request.get(`/exports/acceptance.xlsx?unit=${TOWN}&month=${CLOSED_MONTH}`)
    assert.equal(workbook.status(), 200)
  },
  'a reviewer adds a file to a report on the desktop, in English, and its clerk sees it': async (stage) => {
    await attach(stage, { account: 'qu-review', path: `/review/${TOWN}/${CLOSED_MONTH}`, device: DESKTOP, language: 'en' })
    const clerk = await enter(stage, 'shuiguo-1', PHONE, 'zh')
    await clerk.goto(`/reports/${TOWN}/${CLOSED_MONTH}`)
    await clerk.getByRole('link', { name: `en 签到表 ${MARK}` }).waitFor()
    await sound(clerk, 'a report with a file on the phone')
  },
  'the document of a plan stands beside its version': async (stage) => {
    const { page } = await attach(stage, { account: 'qu-review', path: '/plans/shizhong-2024-2026', device: DESKTOP, language: 'zh' })
    const published = page.getByRole('link', { name: /知识产权强县建设试点县工作实施方案/ }).first()
    const opened = await page.request.get(await published.getAttribute('href'))
    assert.equal(opened.headers()['content-type'], 'application/pdf', 'what the targets quote ships with the sample')
  },
}
