import { expect, it } from 'vitest'
import { aLine } from '../testing'
import { lineGroups } from './lineGroups'

it('puts the lines of one heading together, wherever the form asks for them', () => {
  const lines = ['创造', '运用', '创造'].map((group, index) => aLine(`line-${index}`, { group }))
  expect(lineGroups(lines).map((group) => [group.name, group.lines.length])).toEqual([['创造', 2], ['运用', 1]])
})
