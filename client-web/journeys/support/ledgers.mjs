import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../codegen/sources.mjs'
import { signIn, visit } from './browser.mjs'
import { printed } from './demonstration.mjs'

const documents = Object.values(JSON.parse(readFileSync(join(root, 'src/gql/persisted-documents.json'), 'utf8')))

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
