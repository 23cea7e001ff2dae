import { Buffer } from 'node:buffer'

/** Twelve patents: seven of one town, three of another, two that nobody can tell. The same server may be walked twice. */
export function twelvePatents(mark) {
  const rows = Array.from({ length: 12 }, (_, at) => {
    const place = at < 7 ? '枣庄市市中区孟庄镇工业园' : at < 10 ? '枣庄市市中区齐村镇驻地' : '枣庄市市中区'
    return `ZL2026${mark}${at},一种${mark}装置${at},演示${mark}公司${at},2026-11-02,有效,${place}${at}号`
  })
  return { name: `${mark}.csv`, mimeType: 'text/csv', buffer: Buffer.from(['专利号,名称,专利权人,授权公告日,状态,地址', ...rows].join('\n')) }
}

/** Lays a file before the page of imports and asks what it was understood as. */
export async function preview(page, file, words) {
  await page.goto('/lists/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: words.preview }).click()
}
