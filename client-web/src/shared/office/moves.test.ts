import { expect, it } from 'vitest'
import { moveOf } from './moves'

const district = { code: 'd', name: '市中区', englishName: null }
const other = { code: 'o', name: '薛城区', englishName: null }

it('a unit that went to another district says since when and where', () => {
  expect(moveOf([{ from: '2000-01', parent: district }, { from: '2025-03', parent: other }], 'd', '2024-01')).toEqual({ kind: 'went', month: '2025-03', other })
})

it('one that came says from where, unless that was before the time in question', () => {
  const stays = [{ from: '2000-01', parent: other }, { from: '2025-03', parent: district }, { from: '2026-01', parent: district }]
  expect(moveOf(stays, 'd', '2024-01')).toEqual({ kind: 'came', month: '2025-03', other })
  expect(moveOf(stays, 'd', '2025-03')).toBeNull()
})

it('one that came back after all is here', () => {
  const stays = [{ from: '2000-01', parent: district }, { from: '2025-03', parent: other }, { from: '2026-02', parent: district }]
  expect(moveOf(stays, 'd', '2024-01')).toEqual({ kind: 'came', month: '2026-02', other })
})

it('one that was only renamed did not move', () => {
  expect(moveOf([{ from: '2000-01', parent: district }, { from: '2025-03', parent: district }], 'd', '2024-01')).toBeNull()
  expect(moveOf([{ from: '2000-01', parent: other }], 'd', '2024-01')).toBeNull()
})
