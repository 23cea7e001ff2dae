import { describe, expect, it } from 'vitest'
import { LANES, placed, spanOf } from './dots'

const at = (x: number, name = '中心街街道') => ({ x, name })

describe('the names of a board’s dots', () => {
  it('never lie on one another', () => {
    const sent = [1, 1.2, 2, 2.5, 3, 8, 8.1, 15, 19, 19.5, 20].map((x) => at(x))
    const rows = placed(sent, 40, 44).map((one, index) => ({ ...one, span: spanOf(sent[index]!, one.side) }))
    for (const [index, one] of rows.entries()) {
      for (const other of rows.slice(index + 1)) {
        if (one.lane === LANES || one.lane !== other.lane) continue
        expect(one.span[1] < other.span[0] || one.span[0] > other.span[1]).toBe(true)
      }
    }
  })

  it('stay on their dot’s side of the due date', () => {
    expect(placed([at(38)], 40, 44)).toEqual([{ lane: 0, side: 'left' }])
    expect(placed([at(40.1, '永安镇')], 40, 50)).toEqual([{ lane: 0, side: 'right' }])
  })

  it('are left to the list where there is no room, and their dots lie below', () => {
    expect(placed([at(41)], 40, 44)).toEqual([{ lane: LANES, side: null }])
  })
})
