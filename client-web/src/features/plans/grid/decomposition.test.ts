import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Part } from './decomposition'
import { decompose } from './decomposition'
import type { Entry, Indicator } from './entry'

interface Case {
  says: string
  kind: Indicator['kind']
  targets: string[]
  added?: string[]
  base?: string
  is: string
}

/** The server's DecompositionTest is held to the same. */
const cases = JSON.parse(readFileSync('../server/src/test/resources/plan/decompositions.json', 'utf8')) as Case[]
const children = new Set(['a', 'b'])

function part(line: string): Part {
  const [who = '', meaning = '', fromMonth = '', toMonth = '', value = null] = line.split(' ')
  return { unit: who === 'each' ? 'own' : who, forEachChild: who === 'each', meaning: meaning as Entry['meaning'], fromMonth, toMonth, value }
}

describe('a decomposition', () => {
  it.each(cases)('$says', ({ kind, targets, added, base, is }) => {
    const sum = added ? decompose('FLOW', 'own', children, added.map(part), null, null).childrenSum : null
    const found = decompose(kind, 'own', children, targets.map(part), sum, base ? { amount: base, documents: ['通报'] } : null)
    const said = [found.relation, found.own, found.childrenSum, found.children, found.difference, found.attainable, ...(found.relatedSum === null ? [] : [found.relatedSum])]
    expect(said.join(' ').replace(/(^| )(?= |$)/g, '$1null')).toBe(is)
  })
})
