import { describe, expect, it } from 'vitest'
import { aLine, aStanding } from '../testing'
import { afterEntry } from './afterEntry'

describe('after entry', () => {
  const patents = aLine('patents', { standing: aStanding({}) })

  it('a flow adds to what was there and is held against the pace of this month', () => {
    expect(afterEntry(patents, '2', '0.8')).toMatchObject({ actual: '13', due: '12', pace: 'ON_PACE', gapToTarget: '-2' })
    expect(afterEntry(patents, '0', '0.8')).toMatchObject({ actual: '11', pace: 'BEHIND', gapToPace: '-1' })
    expect(afterEntry(patents, '4', '0.8')).toMatchObject({ actual: '15', pace: 'DONE' })
  })

  it('far behind begins below the plan’s share of the pace', () => {
    const licences = aLine('licences', { standing: aStanding({ actual: '2', target: '5' }) })
    expect(afterEntry(licences, '1', '0.8')).toMatchObject({ actual: '3', due: '4', pace: 'FAR_BEHIND' })
  })

  it('is held against the exact threshold, and its completion is the exact quotient', () => {
    const line = aLine('x', { standing: aStanding({ actual: '0', target: '120' }) })
    expect(afterEntry(line, '55', '0.55')).toMatchObject({ due: '100', pace: 'BEHIND', completion: '45.8333' })
    const money = aLine('money', { standing: aStanding({ actual: '0', target: '9007199254740993' }) }, { decimals: 2 })
    expect(afterEntry(money, '9007199254740992', '0.8')).toMatchObject({ pace: 'ON_PACE', completion: '99.9999' })
  })

  it('one training a year is not behind before December', () => {
    const trainings = aLine('trainings', { standing: aStanding({ actual: '0', target: '1' }) })
    expect(afterEntry(trainings, '0', '0.8')).toMatchObject({ due: '0', pace: 'ON_PACE' })
  })

  it('a level replaces, has no pace and is met or not yet', () => {
    const stations = aLine('stations', { standing: aStanding({ meaning: 'LEVEL', actual: '1', target: '2' }) }, { kind: 'STOCK' })
    expect(afterEntry(stations, '1', '0.8')).toMatchObject({ actual: '1', due: null, pace: null, gapToTarget: '-1' })
    expect(afterEntry(stations, '2', '0.8')).toMatchObject({ pace: 'MET' })
  })

  it('a limit is kept at its end, behind above the pace and lost once it is passed', () => {
    const complaints = (part: Parameters<typeof aStanding>[0]) => aLine('complaints', { standing: aStanding({ operator: 'AT_MOST', actual: '7', target: '12', ...part }) })
    expect(afterEntry(complaints({}), '3', '0.8')).toMatchObject({ limit: true, due: '10', pace: 'ON_PACE' })
    expect(afterEntry(complaints({}), '4', '0.8')).toMatchObject({ pace: 'BEHIND', gapToPace: '1' })
    expect(afterEntry(complaints({}), '6', '0.8')).toMatchObject({ pace: 'FAR_BEHIND', gapToTarget: '1' })
    expect(afterEntry(complaints({ elapsedMonths: 11 }), '5', '0.8')).toMatchObject({ pace: 'DONE' })
    const stock = aLine('overdue', { standing: aStanding({ operator: 'AT_MOST', meaning: 'LEVEL', target: '2' }) }, { kind: 'STOCK' })
    expect([afterEntry(stock, '2', '0.8')?.pace, afterEntry(stock, '3', '0.8')?.pace]).toEqual(['MET', null])
  })

  it('a sum over the plan is never judged before its end', () => {
    const money = aLine('money', { standing: aStanding({ meaning: 'CUMULATIVE', actual: '100', target: '30000', periodMonths: 36 }) })
    expect(afterEntry(money, '50', '0.8')).toMatchObject({ actual: '150', due: null, pace: null })
  })

  it('there is no bar without a target', () => {
    expect(afterEntry(aLine('trainees'), '5', '0.8')).toBeNull()
  })
})
