// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { requireMessages, useLanguage } from '@/shared/i18n'
import { holds, pointsWords, ranked, spansOf, spanName, tableSentence, unitPage } from './scores'
import type { ItemScore, ScoreRow, ScoreTable } from './scores'

beforeAll(async () => {
  await requireMessages('scores')
  await useLanguage('zh')
})

const row = (name: string, total: string | null, rank: number | null, grade: string | null = null): ScoreRow => ({ unit: { code: name, name, englishName: null }, total, rank, grade, tied: false, items: [], deductions: [], adjustments: [] }) as unknown as ScoreRow
const item = (points: string | null, note: string | null): ItemScore => ({ points, note }) as unknown as ItemScore

describe('several plans', () => {
  it('are offered where they hold the whole span', () => {
    const plan = { fromMonth: '2024-01', toMonth: '2026-12' }
    expect(holds(plan, { from: '2024-01', to: '2024-12' })).toBe(true)
    expect(holds(plan, { from: '2026-07', to: '2027-06' })).toBe(false)
  })

  it('stay chosen on the way to a unit', () => {
    const table = { unit: { code: 'd' }, plan: { code: 'p' }, from: '2024-01', to: '2024-12', version: 2 } as unknown as ScoreTable
    expect(unitPage(table, row('t', '1', 1))).toMatchObject({ params: { unit: 'd' }, query: { plan: 'p', version: '2' } })
  })
})

describe('scores in words', () => {
  it('offer each year that has begun, the newest first, and the whole plan', () => {
    expect(spansOf({ fromMonth: '2024-01', toMonth: '2026-12' }, '2025-06').map(spanName)).toEqual(['2025年', '2024年', '2024—2026年'])
  })

  it('rank the best first and leave those without a score at the end', () => {
    expect(ranked([row('a', null, null), row('b', '1', 2), row('c', '2', 1)]).map(({ unit }) => unit.name)).toEqual(['c', 'b', 'a'])
  })

  it('keep 未报, 0 and what does not count apart', () => {
    expect(pointsWords(item('0', 'NOT_REPORTED'))).toBe('未报 0')
    expect(pointsWords(item('0', null))).toBe('0.00')
    expect(pointsWords(item(null, 'NOT_APPLICABLE'))).toBe('不涉及')
    expect(pointsWords(item('6.7', 'CARRIED_FORWARD'))).toBe('6.70')
  })

  it('begin with who leads and how many have each grade', () => {
    const table = { from: '2025-01', to: '2025-12', state: 'ANNOUNCED', rows: [row('甲镇', '98.2', 1, '优秀'), row('乙镇', '61', 2, '合格')], rules: { grades: [{ name: '优秀' }, { name: '合格' }, { name: '不合格' }] } } as unknown as ScoreTable
    expect(tableSentence(table)).toBe('2025年考核正在公示：甲镇 98.20 分领先；优秀 1 个、合格 1 个')
  })
})
