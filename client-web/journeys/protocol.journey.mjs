import assert from 'node:assert/strict'
import { auditServer } from 'graphql-http'
import { createClient as overEvents } from 'graphql-sse'
import { createClient as overSocket } from 'graphql-ws'
import { WebSocket } from 'ws'
import { ask } from './support/clerk.mjs'
import { DISTRICT, printed } from './support/demonstration.mjs'

export const lane = 'anywhere'

/** Which notices there are, and the same as they are heard after the first of them. */
const PAGE = 'query ($unit: ID!) { monthNotices(unit: $unit, first: 3) { edges { cursor node { kind month unit { code } } } } }'
const HEAR = 'subscription ($unit: ID!, $after: String) { monthNotices(unit: $unit, after: $after) { cursor node { kind month unit { code } } } }'

/** What two clients are told by themselves is what a page says. */
async function hears({ server, url }, clientOf) {
  const { token } = printed(server)
  const [first, second, third] = (await ask(url, token, PAGE, { unit: DISTRICT })).monthNotices.edges
  const client = clientOf(token)
  const heard = client.iterate({ query: HEAR, variables: { unit: DISTRICT, after: first.cursor } })
  assert.deepEqual((await heard.next()).value, { data: { monthNotices: second } })
  assert.deepEqual((await heard.next()).value, { data: { monthNotices: third } })
  await heard.return()

  const wrong = client.iterate({ query: 'subscription { monthNotices(unit: "nowhere") { cursor } }' })
  assert.equal((await wrong.next()).value.errors[0].extensions.code, 'NOT_FOUND')
  assert.ok((await wrong.next()).done)
  return client
}

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

  // https://github.com/enisdenjo/graphql-ws, by whose protocol the door over WebSocket speaks.
  'graphql-ws hears what happens to published months': async (stage) => {
    const address = `${stage.url.replace(/^http/, 'ws')}/graphql`
    const client = await hears(stage, (token) => overSocket({ url: address, webSocketImpl: WebSocket, connectionParams: { Authorization: `Bearer ${token}` }, retryAttempts: 0 }))
    await client.dispose()

    const nobody = overSocket({ url: address, webSocketImpl: WebSocket, retryAttempts: 0 })
    await assert.rejects(nobody.iterate({ query: '{ __typename }' }).next(), ({ code }) => code === 4401)
  },

  // https://github.com/enisdenjo/graphql-sse, each operation on a connection of its own.
  'graphql-sse hears what happens to published months': async (stage) => {
    const client = await hears(stage, (token) => overEvents({ url: `${stage.url}/graphql`, headers: { Authorization: `Bearer ${token}` }, retryAttempts: 0 }))
    client.dispose()
  },
}
