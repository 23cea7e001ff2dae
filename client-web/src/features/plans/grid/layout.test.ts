import { describe, expect, it } from 'vitest'
import type { Entry, Indicator } from './entry'
import { keyOf } from './entry'
import { layoutOf } from './layout'
import { ordered } from './order'
import { DISTRICT, entries, LICENCES, PLAN, STATIONS, target, TOWNS } from './testing'

const children = new Set(TOWNS.map(({ code }) => code))

function shape(indicator: Indicator, all: Entry[], each = false): string[] {
  const { rows, cells } = layoutOf({ indicator, plan: PLAN, units: TOWNS, children, entries: all, each })
  return rows.map(({ kind, unit }, row) => [kind === 'unit' ? unit.code : kind, ...cells[row]!.map(({ text }) => text || '.')].join(' '))
}

describe('the grid', () => {
  it('has the shape of the annex: the own target, the sums, towns in the official order, years and the whole plan', () => {
    const all = [target('d 2024-2026 200'), target('b 2024 5'), target('a 2024 5'), target('a 2025 10')]
    expect(shape(LICENCES, all)).toEqual(['own . . . 200 200', 'sum 10 10 . . 20', 'a 5 10 . . 15', 'b 5 . . . 5', 'c . . . . .'])
  })

  it('shows the last level of a stock as its total', () => {
    const all = [target('a 2024 2', STATIONS), target('a 2024-2026 6', STATIONS), target('b 2024-2026 3', STATIONS)]
    expect(shape(STATIONS, all)).toEqual(['own . . . . .', 'sum 2 . . 9 9', 'a 2 . . 6 6', 'b . . . 3 3', 'c . . . . .'])
  })

  it('adds no rates', () => {
    const rate: Indicator = { ...LICENCES, kind: 'RATE' }
    expect(shape(rate, [target('d 2024-2026 90', rate)])).toEqual(['own . . . 90', 'a . . . .', 'b . . . .', 'c . . . .'])
  })

  it('has a row for what each unit is to have, where there is such a rule or one is wanted', () => {
    expect(shape(STATIONS, [], true)[1]).toBe('each . . . . .')
    expect(shape(STATIONS, [target('d 2024-2026 2', STATIONS, { forEachChild: true })]).slice(0, 2)).toEqual(['own . . . . .', 'each . . . 2 2'])
  })

  it('shows other spans that targets speak of', () => {
    const half = { ...target('a 2024 3'), fromMonth: '2025-07', toMonth: '2025-12' }
    const { spans } = layoutOf({ indicator: LICENCES, plan: PLAN, units: TOWNS, children, entries: [half], each: false })
    expect(spans.map(({ fromMonth, toMonth }) => `${fromMonth} ${toMonth}`)).toEqual(['2024-01 2024-12', '2025-07 2025-12', '2025-01 2025-12', '2026-01 2026-12', '2024-01 2026-12'])
  })
})

describe('the plan’s order', () => {
  const say = (list: readonly Entry[]): string[] => list.map(({ unit, indicator, toMonth, fromMonth }) => `${unit} ${indicator} ${fromMonth.slice(0, 4)}-${toMonth.slice(0, 4)}`)

  it('keeps stored targets where they were and puts new ones with their like', () => {
    const base = entries(target('d 2024-2026 9', STATIONS), target('d 2024-2026 200'), target('a 2024 5'), target('c 2024 5'), target('a 2024-2026 1', STATIONS))
    const now = entries(target('c 2024 6'), ...[...base.values()].filter(({ unit }) => unit !== 'c'), target('b 2024 5'), target('a 2025 5'), target('d 2024 70'))
    expect(say(ordered(now, base, DISTRICT.code, TOWNS.map(({ code }) => code)))).toEqual([
      'd stations 2024-2026', 'd licences 2024-2024', 'd licences 2024-2026', 'a licences 2024-2024', 'a licences 2025-2025', 'b licences 2024-2024', 'c licences 2024-2024', 'a stations 2024-2026',
    ])
  })

  it('puts a new indicator after those that are there', () => {
    const base = entries(target('d 2024-2026 9', STATIONS), target('a 2024-2026 9', STATIONS))
    const now = entries(...base.values(), target('a 2024 1'), target('d 2024-2026 3'))
    expect(say(ordered(now, base, DISTRICT.code, ['a', 'b']))).toEqual(['d stations 2024-2026', 'd licences 2024-2026', 'a stations 2024-2026', 'a licences 2024-2024'])
    expect(new Set(ordered(now, base, DISTRICT.code, ['a']).map(keyOf)).size).toBe(4)
  })
})
