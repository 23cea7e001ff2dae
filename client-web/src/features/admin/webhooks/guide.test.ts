import { readFileSync } from 'node:fs'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { expect, it } from 'vitest'

type Verify = (headers: Record<string, string>, body: string, secret: string, now: number) => boolean

const guide = readFileSync('../docs/api-guide.md', 'utf8')
const code = /```js\n(import \{ createHmac.*?)```/s.exec(guide)![1]!.replace(/^import .*$/m, '')
// The guide's own words, run as they stand there.
const isOurs = new Function('createHmac', 'timingSafeEqual', `${code}; return isOurs`)(createHmac, timingSafeEqual) as Verify

it('verifies the example of the guide as the guide says', () => {
  const [head, body] = /```http\n(.*?)\n\n(.*?)\n```/s.exec(guide)!.slice(1) as [string, string]
  const headers = Object.fromEntries(head.split('\n').slice(1).map((line) => line.split(': ') as [string, string]))
  const secret = /`(whsec_[^`]+)`/.exec(guide)![1]!
  const sent = Number(headers['webhook-timestamp'])
  expect(isOurs(headers, body, secret, sent + 60)).toBe(true)
  expect(isOurs(headers, body, secret, sent + 301)).toBe(false)
  expect(isOurs(headers, body.replace('370402', '370403'), secret, sent)).toBe(false)
  expect(isOurs({ ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` }, body, secret, sent)).toBe(true)
})
