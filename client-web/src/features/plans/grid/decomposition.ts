import { compare, minus, plus } from '@/shared/format/amount'
import type { Decimal } from '@/shared/format/decimal'
import { isZero, round } from '@/shared/format/decimal'
import type { Decomposition } from '../plan'
import type { Entry, Indicator } from './entry'

export type Figures = Omit<Decomposition, 'indicator' | 'related'>
export type Base = NonNullable<Decomposition['base']>

/** What of a target counts for the decomposition. */
export type Part = Pick<Entry, 'unit' | 'forEachChild' | 'meaning' | 'fromMonth' | 'toMonth' | 'value'>

/**
 * How the target of a unit and those of its children stand to each other, while they are typed: the rules of the server's
 * Decomposition, held by the same cases (server/src/test/resources/plan/decompositions.json).
 *
 * @param added the children's sum of the flow that fills a stock; null when there is none
 * @param base 基数: what the stock held before the plan; null where it is not known
 */
export function decompose(kind: Indicator['kind'], own: string, children: ReadonlySet<string>, parts: readonly Part[], added: Decimal | null, base: Base | null): Figures {
  const above = parts.filter(({ unit }) => unit === own)
  const below = parts.filter(({ unit }) => children.has(unit))
  const rule = above.find(({ forEachChild }) => forEachChild)
  const ownTotal = rule ? null : total(above)
  const totals = [...children].map((child) => total(below.filter(({ unit }) => unit === child))).filter((sum): sum is Decimal => sum !== null)
  const childrenSum = totals.length > 0 ? totals.reduce(plus) : null
  const relation = relationOf(kind, rule !== undefined, ownTotal, childrenSum, added, mixed(above, below))
  const part = childrenSum ?? added
  if (relation === 'BASE_MISSING' && base && ownTotal !== null && part !== null && (held(above) || childrenSum !== null)) {
    const [reached, wanted] = held(above) ? [plus(part, base.amount), ownTotal] : [part, plus(ownTotal, base.amount)]
    return {
      relation: compared(reached, wanted), own: ownTotal, childrenSum, children: totals.length,
      difference: minus(reached, wanted), attainable: percentage(reached, wanted), relatedSum: childrenSum === null ? added : null, base,
    }
  }
  const alike = ownTotal !== null && childrenSum !== null && (relation === 'EQUAL' || relation === 'MORE' || relation === 'LESS')
  return {
    relation,
    own: rule ? rule.value : ownTotal,
    childrenSum,
    children: totals.length,
    difference: alike ? minus(childrenSum, ownTotal) : null,
    attainable: alike ? percentage(childrenSum, ownTotal) : null,
    relatedSum: relation === 'BASE_MISSING' ? added : null,
    base: null,
  }
}

function relationOf(kind: Indicator['kind'], rule: boolean, own: Decimal | null, sum: Decimal | null, added: Decimal | null, unlike: boolean): Decomposition['relation'] {
  if (rule) return 'FOR_EACH'
  if (kind === 'RATE') return 'RATES'
  if (own === null) return sum === null ? 'WORDS' : 'ONLY_CHILDREN'
  if (sum === null) return kind === 'STOCK' && added !== null ? 'BASE_MISSING' : 'ONLY_OWN'
  if (unlike) return 'BASE_MISSING'
  return compared(sum, own)
}

function compared(sum: Decimal, own: Decimal): Decomposition['relation'] {
  const order = compare(sum, own)
  return order === 0 ? 'EQUAL' : order > 0 ? 'MORE' : 'LESS'
}

/** Over the plan: increases add up, of levels the last counts; a part of a span that has a figure of its own adds nothing to it. */
export function total(parts: readonly Part[]): Decimal | null {
  const figured = parts.filter(({ value }) => value !== null)
  const counted = figured.filter((part) => !figured.some((other) => other !== part && other.fromMonth <= part.fromMonth && part.toMonth <= other.toMonth))
  const levels = counted.filter(({ meaning }) => meaning === 'LEVEL' || meaning === 'RATE')
  if (levels.length > 0) return levels.reduce((last, one) => (one.toMonth >= last.toMonth ? one : last)).value
  return counted.reduce<Decimal | null>((sum, { value }) => (sum === null ? value : plus(sum, value!)), null)
}

/** Of one stock, so many held here and so many more there. */
function mixed(above: readonly Part[], below: readonly Part[]): boolean {
  return below.some(({ meaning }) => (meaning === 'LEVEL') !== held(above))
}

function held(above: readonly Part[]): boolean {
  return above[0]?.meaning === 'LEVEL'
}

/** One decimal, half up. */
function percentage(sum: Decimal, own: Decimal): Decimal | null {
  if (isZero(own)) return null
  const [part, whole] = [sum, own].map((value) => BigInt(round(value, 4).replace('.', '')))
  return round(`${(part! * 1_000_000n) / whole!}`.padStart(5, '0').replace(/(\d{4})$/, '.$1'), 1)
}
