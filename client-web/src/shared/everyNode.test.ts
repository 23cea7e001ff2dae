import { expect, it } from 'vitest'
import { everyNode } from './everyNode'

it('every page of a list is read, each after the last', async () => {
  const pages: Record<string, { nodes: string[]; next: string | null }> = { first: { nodes: ['a', 'b'], next: 'x' }, x: { nodes: ['c'], next: 'y' }, y: { nodes: [], next: null } }
  const read = await everyNode(async (after) => {
    const { nodes, next } = pages[after ?? 'first']!
    return { edges: nodes.map((node) => ({ node })), pageInfo: { hasNextPage: next !== null, endCursor: next } }
  })
  expect(read).toEqual(['a', 'b', 'c'])
})
