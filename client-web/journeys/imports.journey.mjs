import { Buffer } from 'node:buffer'
import { DESKTOP, PHONE, signIn, sound, speak, visit } from './support/browser.mjs'
import { printed } from './support/demonstration.mjs'

const SAYS = {
  zh: { check: '检查', good: '检查过了', large: /合起来最多 5 MB/, picture: /不是表格文件/ },
  en: { check: 'Check', good: 'Checked, nothing is wrong', large: /at most 5 MB together/, picture: /not a table/ },
}
/** 市中区 in GBK, as Excel in China saves a CSV file. */
const DISTRICT_IN_GBK = Buffer.from([0xca, 0xd0, 0xd6, 0xd0, 0xc7, 0xf8])

async function importFiles({ browser, server, url }, { device, language }) {
  const words = SAYS[language]
  const page = await visit(browser, url, device)
  await signIn(page, 'qu-admin', printed(server).password)
  await speak(page, language)
  await page.goto('/admin/import')
  const field = page.locator('input[type=file]')
  const choose = (name, buffer) => field.setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  const check = () => page.getByRole('button', { name: words.check }).click()

  await choose('departments.csv', Buffer.concat([Buffer.from('unit,name\r\n'), DISTRICT_IN_GBK, Buffer.from(',IP office\r\n')]))
  await check()
  await page.locator('h1', { hasText: words.good }).waitFor()
  await sound(page, 'an import of a GBK file that was checked')

  await choose('departments.csv', Buffer.alloc(6_000_000, 'x'))
  await page.getByText(words.large).waitFor()
  await sound(page, 'an import of a file that is too large')

  await choose('departments.xlsx', Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1'))
  await check()
  await page.getByText(words.picture).waitFor()
  await sound(page, 'an import of what is no table')
}

export default {
  'an administrator imports what Excel in China saved, and hears what cannot be read, in Chinese': (stage) => importFiles(stage, { device: DESKTOP, language: 'zh' }),
  'the same on the phone, in English': (stage) => importFiles(stage, { device: PHONE, language: 'en' }),
}
