import type { CatalogueEntryFragment, IndicatorUseQuery, WholeIndicatorFragment } from '@/gql/admin'
import { t } from '@/shared/i18n'
import { monthName } from '@/shared/format/month'
import { measureOf, nameOf } from '@/shared/names'

export type Entry = CatalogueEntryFragment
export type Whole = WholeIndicatorFragment

export const KINDS = ['FLOW', 'STOCK', 'AMOUNT', 'RATE', 'FACT'] as const
export const DIRECTIONS = ['HIGHER', 'LOWER', 'NEUTRAL'] as const

/** Whether something was counted with it: then kind and measure stay what they are. */
export function counted({ values, targets, formLines, ledgers, figures }: IndicatorUseQuery['indicatorUse']): boolean {
  return values + targets + formLines + ledgers + figures > 0
}

/** What an indicator may become: a rate is made of two others and nothing else can turn into one. */
export function kindsFrom(kind: Whole['kind']): ReadonlyArray<(typeof KINDS)[number]> {
  return KINDS.filter((other) => (other === 'RATE') === (kind === 'RATE'))
}

/** What was typed into one field: the usual category, and the others under which reports print it. */
export function categoriesIn(typed: string): { category: string; moreCategories: string[] } {
  const [category = '', ...moreCategories] = typed.split(/[\s;；、,，]+/).filter(Boolean)
  return { category, moreCategories }
}

/** "件 · 新增量 · 越高越好 · 管理、运用" */
export function facts(entry: Entry): string {
  return [measureOf(entry), t(`admin.indicators.kinds.${entry.kind}`), t(`admin.indicators.directions.${entry.direction}`), entry.categories.join(t('admin.listComma'))].join(' · ')
}

/** "从2026年11月起停用", "已并入 …"; empty while it is in use. */
export function ending(entry: Entry): string {
  if (entry.mergedInto) return t('admin.indicators.mergedInto', { name: nameOf(entry.mergedInto) })
  return entry.retiredFrom ? t('admin.indicators.retiredFrom', { month: monthName(entry.retiredFrom) }) : ''
}
