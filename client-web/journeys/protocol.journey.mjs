import assert from 'node:assert/strict'
import { auditServer } from 'graphql-http'
import { printed } from './support/demonstration.mjs'

export const lane = 'anywhere'

export default {
  // https://github.com/graphql/graphql-http: what the specification of GraphQL over HTTP demands, recommends and allows.
  'a dashboard with a token finds GraphQL over HTTP as it is specified': async ({ server, url }) => {
    const authorization = `Bearer ${printed(server).token}`
    const results = await auditServer({ url: `${url}/graphql`, fetchFn: (address, init = {}) => fetch(address, { ...init, headers: { ...init.headers, authorization } }) })
    const missed = results.filter(({ status }) => status !== 'ok').map(({ name, reason }) => `${name}: ${reason}`)
    console.log(`        ${results.length} audits`)
    assert.deepEqual(missed, [])
    assert.ok(results.length > 0)
  },
}
