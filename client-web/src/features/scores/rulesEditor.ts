import type { SaveScoreRulesMutationVariables } from '@/gql/scores'
import { plus } from '@/shared/format/amount'
import { plain } from '@/shared/format/decimal'
import type { Rules } from './scores'
import { typedPoints } from './typedPoints'

export type Kind = Rules['items'][number]['kind']
export type Basis = Rules['items'][number]['basis']
export type DeductionKind = Rules['deductions'][number]['kind']
type Input = SaveScoreRulesMutationVariables['input']

export const KINDS: readonly Kind[] = ['PROPORTIONAL', 'STEPS', 'ALL_OR_NOTHING']
export const BASES: readonly Basis[] = ['YEAR', 'PLAN']
export const DEDUCTIONS: readonly DeductionKind[] = ['LATE', 'MISSING', 'FALSE_FIGURE', 'RECTIFICATION']

/** An item as it is typed. */
export interface ItemDraft {
  readonly indicator: { readonly code: string; readonly name: string; readonly englishName: string | null }
  weight: string
  basis: string
  kind: string
  floor: string
  cap: string
  steps: string
}

/** What is typed of all rules; a deduction that costs nothing is none. */
export interface RulesDraft {
  items: ItemDraft[]
  deductions: Array<{ readonly kind: DeductionKind; each: string; most: string }>
  grades: Array<{ name: string; atLeast: string }>
}

export function newItem(indicator: ItemDraft['indicator']): ItemDraft {
  return { indicator, weight: '10', basis: 'YEAR', kind: 'PROPORTIONAL', floor: '0', cap: '100', steps: '60:60 80:80 100:100' }
}

export function draftOf(rules: Rules | null, grades: RulesDraft['grades']): RulesDraft {
  return {
    items: (rules?.items ?? []).map((item) => ({
      ...newItem(item.indicator),
      weight: plain(item.weight),
      basis: item.basis,
      kind: item.kind,
      ...(item.kind === 'PROPORTIONAL' ? { floor: plain(item.floor ?? '0'), cap: plain(item.cap ?? '100') } : {}),
      ...(item.kind === 'STEPS' ? { steps: item.steps.map(({ from, share }) => `${plain(from)}:${plain(share)}`).join(' ') } : {}),
    })),
    deductions: DEDUCTIONS.map((kind) => {
      const known = rules?.deductions.find((one) => one.kind === kind)
      return { kind, each: known ? plain(known.each) : '', most: known?.most ? plain(known.most) : '' }
    }),
    grades: rules ? rules.grades.map(({ name, atLeast }) => ({ name, atLeast: plain(atLeast) })) : grades,
  }
}

/** What the weights add up to, as far as they are numbers. */
export function sumOf(items: readonly ItemDraft[]): string {
  return items.reduce((sum, { weight }) => plus(sum, typedPoints(weight) ?? '0'), '0')
}

/** What is no number is sent as 0 or −1, which the server refuses at its field with what would be right. */
export function inputOf(draft: RulesDraft, plan: string, base: Rules | null): Input {
  const number = (typed: string): string => typedPoints(typed) ?? '-1'
  return {
    plan,
    baseVersion: base?.version ?? 0,
    baseRevision: base?.revision ?? 0,
    items: draft.items.map((item) => ({
      indicator: item.indicator.code,
      weight: number(item.weight),
      basis: item.basis as Basis,
      kind: item.kind as Kind,
      ...(item.kind === 'PROPORTIONAL' ? { floor: number(item.floor), cap: number(item.cap) } : {}),
      ...(item.kind === 'STEPS' ? { steps: stepsOf(item.steps) } : {}),
    })),
    deductions: draft.deductions.filter(({ each }) => each.trim() !== '').map(({ kind, each, most }) => ({ kind, each: number(each), most: most.trim() === '' ? null : number(most) })),
    grades: draft.grades.map(({ name, atLeast }) => ({ name, atLeast: number(atLeast) })),
  }
}

/** "60:50 80:80" → thresholds and shares. */
export function stepsOf(typed: string): Array<{ from: string; share: string }> {
  return typed
    .normalize('NFKC')
    .split(/\s+/)
    .filter(Boolean)
    .map((step) => {
      const [from = '', share = ''] = step.split(':')
      return { from: typedPoints(from) ?? '-1', share: typedPoints(share) ?? '-1' }
    })
}
