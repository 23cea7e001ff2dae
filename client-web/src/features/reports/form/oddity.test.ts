import { describe, expect, it } from 'vitest'
import { aLine, typed } from '../testing'
import { oddities } from './oddity'

const months = (values: Array<string | null>) =>
  values.map((value, index) => ({ month: `2026-0${index + 1}`, status: value === null ? ('NOT_REPORTED' as const) : ('REPORTED' as const), value }))

describe('a line is asked about', () => {
  const money = aLine('money', { history: months(['120', '300', '0', null]) }, { kind: 'AMOUNT', decimals: 2 })

  it('when it jumps far beyond its own history', () => {
    expect(oddities(money, typed('3200')).map(({ code }) => code)).toEqual(['JUMP'])
    expect(oddities(money, typed('900'))).toEqual([])
  })

  it('but not for small counts, nor without a history to hold it against', () => {
    const patents = aLine('patents', { history: months(['1', '0', '0']) })
    expect(oddities(patents, typed('9'))).toEqual([])
    expect(oddities(patents, typed('10')).map(({ code }) => code)).toEqual(['JUMP'])
    expect(oddities(aLine('new', { history: months(['1']) }), typed('50'))).toEqual([])
  })

  it('when a stock falls', () => {
    const stock = aLine('stations', { previous: { month: '2026-09', status: 'REPORTED', value: '2' } }, { kind: 'STOCK' })
    expect(oddities(stock, typed('1')).map(({ code }) => code)).toEqual(['STOCK_FELL'])
    expect(oddities(stock, typed('2'))).toEqual([])
  })

  it('in the server’s words while it stands as it was submitted', () => {
    const warned = aLine('money', { status: 'REPORTED', value: '9', warnings: [{ code: 'JUMP', message: '高' }] })
    expect(oddities(warned, typed('9', { note: '有合同' }))).toEqual([{ code: 'JUMP', message: '高' }])
    expect(oddities(warned, typed('8'))).toEqual([])
  })
})
