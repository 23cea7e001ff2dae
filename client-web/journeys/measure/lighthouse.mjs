// Lighthouse, mobile, for a clerk who is signed in, on 本月 and on the form: `npm run lighthouse`. Prints the median of five runs in each
// of the four categories, with what the last run found, and lays the whole reports into target/measure.
// Lighthouse itself is fetched into target/measure when first wanted: the build does not need it.
// TONGBAO_JAVA, TONGBAO_JAR, TONGBAO_BROWSER as for the journeys; TONGBAO_RUNS says how often (5).
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { root } from '../../codegen/sources.mjs'
import { executable, FLAGS, localhost, signIn } from '../support/browser.mjs'
import { DUE_MONTH, printed, TOWN } from '../support/demonstration.mjs'
import { startServer } from '../support/server.mjs'
import { load, median, RUNS } from './runs.mjs'

const VERSION = '12.8.2'
const WANTED = 95
const PAGES = { month: '/month', form: `/reports/${TOWN}/${DUE_MONTH}` }
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const FIGURES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index']
const folder = join(root, 'target/measure')

async function fetchLighthouse() {
  const home = join(folder, 'lighthouse')
  const entry = join(home, 'node_modules/lighthouse/core/index.js')
  mkdirSync(home, { recursive: true })
  if (!existsSync(entry)) execFileSync('npm', ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', `lighthouse@${VERSION}`], { stdio: 'inherit' })
  return (await import(pathToFileURL(entry))).default
}

/** A browser that Lighthouse can be told of, in which the clerk is signed in. */
async function signedInBrowser(url, password) {
  const profile = join(folder, 'profile')
  rmSync(profile, { recursive: true, force: true })
  const context = await chromium.launchPersistentContext(profile, { executablePath: executable(), args: [...FLAGS, '--remote-debugging-port=0'], baseURL: url, locale: 'zh-CN' })
  await signIn(await context.newPage(), 'shuiguo-1', password)
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  return { context, port: Number(port) }
}

function findings({ categories, audits }) {
  return CATEGORIES.flatMap((category) =>
    categories[category].auditRefs
      .map(({ id, weight }) => ({ ...audits[id], weight }))
      .filter(({ score, weight, scoreDisplayMode }) => score !== null && score < 0.9 && (weight > 0 || scoreDisplayMode === 'metricSavings'))
      .map(({ id, displayValue = '' }) => `    ${category}: ${id} ${displayValue}`),
  )
}

async function measure(lighthouse, port, name, address) {
  const reports = []
  for (let run = 1; run <= RUNS; run++) {
    const { lhr } = await lighthouse(address, { port, logLevel: 'error', output: 'json' })
    writeFileSync(join(folder, `${name}-${run}.json`), JSON.stringify(lhr))
    reports.push(lhr)
  }
  const scores = CATEGORIES.map((category) => Math.round(100 * median(reports.map(({ categories }) => categories[category].score))))
  const figures = FIGURES.map((id) => `${id} ${Math.round(1000 * median(reports.map(({ audits }) => audits[id].numericValue))) / 1000}`)
  console.log(`${name}: ${CATEGORIES.map((category, index) => `${category} ${scores[index]}`).join(', ')} (${load()})`)
  console.log(`    ${figures.join(', ')}`)
  console.log([...new Set(reports.flatMap(findings))].join('\n'))
  return scores.every((score) => score >= WANTED)
}

const lighthouse = await fetchLighthouse()
const server = await startServer()
const url = localhost(server.url)
let reached = true
try {
  const { context, port } = await signedInBrowser(url, printed(server).password)
  for (const [name, path] of Object.entries(PAGES)) reached = (await measure(lighthouse, port, name, url + path)) && reached
  await context.close()
} finally {
  await server.stop()
}
console.log(`Wanted: ${WANTED} in each category`)
process.exit(reached ? 0 : 1)
