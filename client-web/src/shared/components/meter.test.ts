import { describe, expect, it } from 'vitest'
import { meterGeometry } from './meter'

describe('the bar', () => {
  it('shows one cell for one item up to a target of 20', () => {
    const { cells, tick, goal } = meterGeometry({ actual: '13', target: '15', due: '12' })
    expect(cells).toHaveLength(15)
    expect(cells?.filter(({ filled }) => filled)).toHaveLength(13)
    expect(tick).toBeCloseTo(80)
    expect(goal).toBeCloseTo(100)
  })

  it('is continuous above 20 and for parts of an item', () => {
    expect(meterGeometry({ actual: '115', target: '140' }).cells).toBeNull()
    expect(meterGeometry({ actual: '1.5', target: '2' }).cells).toBeNull()
  })

  it('has no tick where nothing is due yet, nor where there is no pace', () => {
    expect(meterGeometry({ actual: '0', target: '1', due: '0' }).tick).toBeNull()
    expect(meterGeometry({ actual: '1', target: '2', due: null }).tick).toBeNull()
  })

  it('goes on past the goal line when there is more than the target', () => {
    const { cells, goal, beyond } = meterGeometry({ actual: '17', target: '15', axis: 125 })
    expect(cells).toHaveLength(17)
    expect(goal).toBeCloseTo(80)
    expect(beyond).toBe(false)
  })

  it('ends at 125 % with a cap mark', () => {
    const { cells, beyond } = meterGeometry({ actual: '2', target: '1' })
    expect(beyond).toBe(true)
    expect(cells?.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100)
  })

  it('stays within the axis of a ranked table', () => {
    const { goal, fill } = meterGeometry({ actual: '115', target: '140', axis: 125 })
    expect(goal).toBeCloseTo(80)
    expect(fill).toBeCloseTo((115 / 140) * 80)
  })

  it('is full where the target is 0', () => {
    expect(meterGeometry({ actual: '0', target: '0' }).fill).toBe(100)
  })
})
