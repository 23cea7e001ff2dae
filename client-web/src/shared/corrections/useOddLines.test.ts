// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import { mounted } from '@/shared/testing'
import type { Corrected, Typed } from './corrected'
import { changes, startOf } from './corrected'
import { useOddLines } from './useOddLines'

const RULES = [
  { code: 'JUMP', active: true, thresholds: [{ name: 'FEWEST_MONTHS', value: '3' }, { name: 'FACTOR', value: '3' }, { name: 'LEAST_COUNT', value: '10' }] },
  { code: 'LEDGER_DIFFERS', active: true, thresholds: [] },
]
const report = {
  version: 1,
  lines: ['patents', 'licences'].map((code) => ({
    indicator: { code, name: code, kind: 'FLOW', decimals: 0, unitOfMeasure: '件', unit: { englishName: null, englishPlural: null, factor: '1' } },
    status: 'REPORTED', value: '3', note: null,
    history: [{ value: '2' }, { value: '3' }, { value: '2' }],
    previous: { value: '2' },
    ledger: { value: '3', records: 3, claimed: 0 },
  })),
  texts: [],
  correction: null,
  checks: { rules: RULES, relations: [] },
} as unknown as Corrected

function correcting() {
  const typed = reactive<Typed>(startOf(report))
  let odd!: ReturnType<typeof useOddLines>
  mounted({ setup: () => ((odd = useOddLines(report, typed, () => changes(report, typed))), () => null) })
  const codes = (at: number) => odd.oddities(report.lines[at]!).map(({ code }) => code)
  return { typed, odd, codes }
}

describe('a correction', () => {
  it('is warned about while it is typed, where it says something else', async () => {
    const { typed, codes } = correcting()
    typed.lines['patents']!.value = '300'
    await vi.waitFor(() => expect(codes(0)).toEqual(['JUMP', 'LEDGER_DIFFERS']))
    expect(codes(1)).toEqual([])
  })

  it('is asked for a word once, and never held up', async () => {
    const { typed, odd, codes } = correcting()
    expect(odd.askForWord()).toBeNull()
    typed.lines['licences']!.value = '4'
    await vi.waitFor(() => expect(codes(1)).toEqual(['LEDGER_DIFFERS']))
    expect(odd.askForWord()).toBe('licences')
    expect(odd.wanted.value).toBe('licences')
    expect(odd.askForWord()).toBeNull()
  })

  it('is not asked where a word stands', async () => {
    const { typed, odd, codes } = correcting()
    Object.assign(typed.lines['licences']!, { value: '4', note: '补了一件' })
    await vi.waitFor(() => expect(codes(1)).toEqual(['LEDGER_DIFFERS']))
    expect(odd.askForWord()).toBeNull()
  })
})
