// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { aLine, aStanding } from '../testing'
import { afterEntry } from './afterEntry'
import { meterWords } from './meterWords'

beforeAll(async () => {
  await requireMessages('reports')
  await useLanguage('zh')
})

function words(value: string, part: Parameters<typeof aStanding>[0] = {}): string {
  const line = aLine('x', { standing: aStanding({ actual: '7', target: '12', ...part }) }, { unitOfMeasure: '件' })
  return meterWords(line, value, afterEntry(line, value, '0.8'), '2026-10')
}

describe('the words beside the bar of a line', () => {
  it('say what is missing to a target that is to be reached', () => {
    expect(words('1')).toBe('距序时差 2 件')
    expect(words('3')).toBe('距目标差 2 件')
  })

  it('say how far a limit is passed, or what it leaves', () => {
    expect(words('1', { operator: 'AT_MOST' })).toBe('离上限还有 4 件')
    expect(words('4', { operator: 'AT_MOST' })).toBe('超序时 1 件')
    expect(words('5', { operator: 'AT_MOST', elapsedMonths: 11 })).toBe('正好到上限')
    expect(words('8', { operator: 'AT_MOST' })).toBe('超出上限 3 件')
  })
})
