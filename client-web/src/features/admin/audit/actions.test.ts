import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ACTIONS } from './actions'
import english from './messages.en'
import chinese from './messages.zh'

/** All that the server can write; its own tests fail where it writes another one. */
const written = readFileSync('../server/src/test/resources/audit/actions.txt', 'utf8').trim().split('\n')
const PREFIX = 'audit.words.'

it('everything the server can write can be chosen', () => {
  expect([...ACTIONS].sort()).toEqual([...written].sort())
})

it.each([
  ['Chinese', chinese],
  ['English', english],
])('everything the server can write has %s words, no two the same', (_, messages) => {
  const words = Object.entries(messages).filter(([key]) => key.startsWith(PREFIX))
  expect(words.map(([key]) => key).sort()).toEqual(written.map((action) => PREFIX + action.replace('.', '_')).sort())
  expect(new Set(words.map(([, word]) => word)).size).toBe(written.length)
})
