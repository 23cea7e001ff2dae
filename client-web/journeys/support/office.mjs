import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../codegen/sources.mjs'
import { executable } from './browser.mjs'

const run = promisify(execFile)

/** Brought along beside the journeys; the browser before it, since two cannot install at once. */
const office = (async () => {
  executable()
  const { stdout } = await run('bash', [join(root, 'journeys/bring.sh'), 'office'])
  const [writer, pdftotext] = stdout.trim().split('\n')
  return { writer, pdftotext }
})()
// Said where it is used.
office.catch(() => {})

/** What stands on each page of a PDF, in the order in which it was written. */
export async function pagesOf(pdf) {
  const { pdftotext } = await office
  return inFolder(async (folder) => {
    const file = join(folder, 'file.pdf')
    await writeFile(file, pdf)
    const { stdout } = await run(pdftotext, ['-raw', file, '-'], { encoding: 'utf8' })
    return stdout.split('\f').slice(0, -1)
  })
}

/** Made at the first start and of use to the next. */
const profile = join(root, 'target/journeys/office-profile')

/** A Word file as LibreOffice sets it. */
export async function setByLibreOffice(docx) {
  const { writer } = await office
  return inFolder(async (folder) => {
    const file = join(folder, 'file.docx')
    await writeFile(file, docx)
    await run(writer, [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { timeout: 120_000 })
    return readFile(join(folder, 'file.pdf'))
  })
}

async function inFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-office-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
