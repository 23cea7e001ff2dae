import { compare, minus, plus, share } from '@/shared/format/amount'
import type { Decimal } from '@/shared/format/decimal'
import { isZero, plain } from '@/shared/format/decimal'
import { t } from '@/shared/i18n'
import { typedAmount } from '@/shared/format/typedNumber'
import type { MeasuredIn, Named } from '@/shared/names'
import { measureOf, nameOf } from '@/shared/names'

export interface Oddity {
  code: string
  message: string
}

/** What the rules look at in a line. */
interface Line {
  readonly indicator: Named & MeasuredIn & { readonly code: string; readonly kind: string; readonly decimals: number; readonly unit: { readonly factor: Decimal } }
  readonly history: ReadonlyArray<{ readonly value: Decimal | null }>
  readonly previous: { readonly value: Decimal | null }
  readonly ledger: { readonly value: Decimal; readonly records: number; readonly claimed: number } | null
}

/** What stands in it. */
interface Entry {
  readonly value: string
  readonly notApplicable: boolean
}

interface Rule {
  readonly code: string
  readonly active: boolean
  readonly thresholds: ReadonlyArray<{ readonly name: string; readonly value: Decimal }>
}

interface Judged<L extends Line> {
  readonly lines: readonly L[]
  readonly checks: { readonly rules: readonly Rule[]; readonly relations: ReadonlyArray<{ readonly kind: string; readonly indicator: { readonly code: string }; readonly other: { readonly code: string } }> }
}

/** Fewer months with something in them, and those without count too. */
const ENOUGH_TO_LEAVE_ZEROS = 3
const TEN_THOUSAND = 10_000

/**
 * Looks a line over as the server will when it is sent (Oddities there), by the rules that came with the report. Both are held by
 * the cases of server/src/test/resources/report/oddities.json.
 */
export function judgeOf<L extends Line>(current: () => Judged<L>, content: { readonly lines: Readonly<Record<string, Entry>> }): (line: L, entry: Entry) => Oddity[] {
  // An answer that was kept by an earlier release has no rules.
  const checks = () => current().checks ?? { rules: [], relations: [] }

  /** The figure of another line as it is typed now. */
  function related(line: Line, kind: string): { line: Line; value: Decimal } | null {
    const code = checks().relations.find((one) => one.kind === kind && one.indicator.code === line.indicator.code)?.other.code
    const other = current().lines.find(({ indicator }) => indicator.code === code)
    const typed = code === undefined ? undefined : content.lines[code]
    const value = other && typed ? (typed.notApplicable && kind === 'FED_BY' ? '0' : typedAmount(typed, other.indicator.decimals)) : null
    return other && value !== null ? { line: other, value } : null
  }

  const looks: Array<[string, (line: Line, value: Decimal, rule: Rule) => string | null]> = [
    ['STOCK_FELL', fell],
    ['JUMP', jumped],
    ['STOCK_AGAINST_FLOW', (line, value, rule) => beyond(line, value, rule, related(line, 'FED_BY'))],
    ['PART_ABOVE_WHOLE', (line, value) => above(value, related(line, 'PART_OF'))],
    ['NO_LEDGER', unrecorded],
    ['LEDGER_DIFFERS', differs],
    ['CLAIMED_TWICE', claimedTwice],
  ]

  return (line, entry) => {
    const value = typedAmount(entry, line.indicator.decimals)
    if (value === null) return []
    return looks.flatMap(([code, look]) => {
      const rule = checks().rules.find((one) => one.code === code && one.active)
      const message = rule ? look(line, value, rule) : null
      return message === null ? [] : [{ code, message }]
    })
  }
}

function threshold(rule: Rule, name: string): Decimal {
  return rule.thresholds.find((one) => one.name === name)?.value ?? '0'
}

/** Factors and percentages have at most one digit after the point. */
function tenths(factor: Decimal): number {
  return Math.round(Number(factor) * 10)
}

function known(line: Line): Decimal[] {
  return line.history.flatMap(({ value }) => (value === null ? [] : [value]))
}

function fell(line: Line, value: Decimal, rule: Rule): string | null {
  const last = known(line).pop()
  if (line.indicator.kind !== 'STOCK' || last === undefined) return null
  const less = minus(last, value)
  if (compare(less, share(last, tenths(threshold(rule, 'PERCENT')), 1000, false)) <= 0) return null
  return t('odd.fell', { before: plain(last), unit: measureOf(line.indicator, last), less: plain(less) })
}

/** Of an even number the upper one, as the server has it: a figure that was really reported. */
function median(values: readonly Decimal[]): Decimal {
  return [...values].sort(compare)[Math.floor(values.length / 2)] ?? '0'
}

function usual(months: readonly Decimal[]): { middle: Decimal; high: Decimal } {
  const busy = months.filter((month) => !isZero(month))
  const counted = busy.length < ENOUGH_TO_LEAVE_ZEROS ? months : busy
  const middle = median(counted)
  const spread = median(counted.map((month) => (compare(month, middle) < 0 ? minus(middle, month) : minus(month, middle))))
  return { middle, high: plus(middle, spread) }
}

function jumped(line: Line, value: Decimal, rule: Rule): string | null {
  const months = known(line)
  if (months.length < Number(threshold(rule, 'FEWEST_MONTHS'))) return null
  const { middle, high } = usual(months)
  const more = minus(value, middle)
  const money = line.indicator.kind === 'AMOUNT'
  const compared = money ? share(more, Number(line.indicator.unit.factor), TEN_THOUSAND, false) : more
  if (compare(value, share(high, tenths(threshold(rule, 'FACTOR')), 10, false)) <= 0) return null
  if (compare(compared, threshold(rule, money ? 'LEAST_MONEY' : 'LEAST_COUNT')) < 0) return null
  return t('odd.jump', { usual: plain(middle), unit: measureOf(line.indicator, middle) })
}

function beyond(line: Line, value: Decimal, rule: Rule, flow: { line: Line; value: Decimal } | null): string | null {
  if (!flow || line.previous.value === null) return null
  const rise = minus(value, line.previous.value)
  if (compare(minus(rise, flow.value), threshold(rule, 'LEAST_COUNT')) < 0) return null
  const unit = measureOf(line.indicator, rise)
  return t('odd.beyond', { rise: plain(rise), unit, flow: nameOf(flow.line.indicator), brought: plain(flow.value) })
}

function above(value: Decimal, whole: { line: Line; value: Decimal } | null): string | null {
  if (!whole || compare(value, whole.value) <= 0) return null
  return t('odd.above', { whole: nameOf(whole.line.indicator), value: plain(whole.value), unit: measureOf(whole.line.indicator, whole.value) })
}

function unrecorded({ ledger }: Line, value: Decimal): string | null {
  return ledger?.records === 0 && !isZero(value) ? t('odd.unrecorded') : null
}

/** Another number than the unit's ledger gives. */
function differs({ ledger, indicator }: Line, value: Decimal): string | null {
  if (!ledger || ledger.records === 0 || compare(ledger.value, value) === 0) return null
  return t('odd.differs', { value: plain(ledger.value), unit: measureOf(indicator, ledger.value) })
}

/** Things another unit has recorded too. An answer that was kept by an earlier release does not know. */
function claimedTwice({ ledger }: Line): string | null {
  return ledger?.claimed ? t('odd.claimed', { count: ledger.claimed }) : null
}
