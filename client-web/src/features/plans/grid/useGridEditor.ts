import type { Ref } from 'vue'
import { computed, ref, shallowRef } from 'vue'
import type { PlanGridQuery } from '@/gql/plans'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import { useRoute, useRouter } from '@/shared/router'
import { personId } from '@/shared/session'
import type { Decomposition } from '../plan'
import { spanName } from '../plan'
import { decompose, total } from './decomposition'
import type { Entries, Entry, Indicator, Named, Place } from './entry'
import { keyOf, quotesAnother } from './entry'
import { layoutOf } from './layout'
import type { Typed } from './typing'
import { refusalOf, typedInto } from './typing'
import { useSaving } from './useSaving'
import { useTargetDraft } from './useTargetDraft'

export type GridVersion = PlanGridQuery['planVersion']

const ADDED = '_added'

/** What the page of a draft decides: which indicator is shown, how its targets stand, what typing does to them. */
export function useGridEditor(version: GridVersion, units: Ref<readonly Named[]>) {
  const route = useRoute()
  const router = useRouter()
  const { plan } = version
  const draft = useTargetDraft(personId.value, plan.code, version)
  const saving = useSaving(plan.code, plan.unit.code, draft, () => units.value.map(({ code }) => code))
  const typing = shallowRef<Typed | null>(null)
  const added = ref<readonly string[]>([])
  const eachRows = ref<readonly string[]>([])

  const named = computed(() => new Map<string, Named>([...version.targets.map(({ unit }) => unit), ...units.value, plan.unit].map((unit) => [unit.code, unit])))
  const unit = (code: string): Named => named.value.get(code) ?? { code, name: code, englishName: null }
  const children = computed(() => new Set(units.value.map(({ code }) => code)))

  const indicators = computed(() => {
    const codes = [...[...draft.base.value.values()].map(({ indicator }) => indicator), ...[...draft.entries.value.values()].map(({ indicator }) => indicator), ...added.value]
    return [...new Set(codes)].flatMap((code) => draft.indicators.value.get(code) ?? [])
  })
  const indicator = computed<Indicator | undefined>(() => indicators.value.find(({ code }) => code === route.query['indicator']) ?? indicators.value[0])

  /** The targets with what is being typed. */
  const live = computed<Entries>(() => {
    const change = typing.value && changeOf(typing.value)
    if (!change) return draft.entries.value
    const next = new Map(draft.entries.value)
    if (change.after) next.set(change.key, change.after)
    else next.delete(change.key)
    return next
  })
  const byIndicator = computed(() => {
    const all = new Map<string, Entry[]>()
    for (const entry of live.value.values()) all.set(entry.indicator, [...(all.get(entry.indicator) ?? []), entry])
    return all
  })

  const layout = computed(() => {
    if (!indicator.value) return null
    const entries = byIndicator.value.get(indicator.value.code) ?? []
    const others = [...new Set(entries.map((entry) => entry.unit))].filter((code) => code !== plan.unit.code && !children.value.has(code)).map(unit)
    return layoutOf({ indicator: indicator.value, plan, units: [...units.value, ...others], children: children.value, entries, each: eachRows.value.includes(indicator.value.code) })
  })

  const bases = new Map(version.decompositions.map((one) => [one.indicator.code, one.base]))

  function decomposition(of: Indicator): Decomposition {
    const related = of.kind === 'STOCK' ? draft.indicators.value.get(of.code + ADDED) : undefined
    const flow = (related && byIndicator.value.get(related.code))?.filter((entry) => children.value.has(entry.unit)) ?? []
    const sum = flow.length > 0 ? decompose('FLOW', '', children.value, flow, null, null).childrenSum : null
    const figures = decompose(of.kind, plan.unit.code, children.value, byIndicator.value.get(of.code) ?? [], sum, bases.get(of.code) ?? null)
    return { ...figures, indicator: of, related: figures.relatedSum !== null && related ? related : null }
  }
  const decompositions = computed(() => new Map(indicators.value.map((one) => [one.code, decomposition(one)])))

  const marks = computed(() => {
    const all = new Map<string, 'refused' | 'quote'>()
    for (const [key, entry] of draft.entries.value) {
      const of = draft.indicators.value.get(entry.indicator)
      if (of && refusalOf(entry, of)) all.set(key, 'refused')
      else if (quotesAnother(entry, draft.base.value.get(key))) all.set(key, 'quote')
    }
    for (const { key } of saving.refusals.value) if (key) all.set(key, 'refused')
    return all
  })
  const refused = computed(() => [...marks.value].filter(([, mark]) => mark === 'refused').map(([key]) => draft.entries.value.get(key)!).filter(Boolean))

  function changeOf(typed: Typed): ReturnType<typeof typedInto> {
    const of = draft.indicators.value.get(typed.place.indicator)
    return of ? typedInto(typed, { indicator: of, entries: draft.entries.value, base: draft.base.value, unit }) : null
  }

  function write(name: string, cells: readonly Typed[]): void {
    const changes = new Map(cells.map((cell) => [keyOf(cell.place), changeOf(cell)]))
    draft.edit(name, [...changes.values()])
  }

  function refuses(typed: Typed): boolean {
    const after = changeOf(typed)?.after
    const of = draft.indicators.value.get(typed.place.indicator)
    return !!after && after.typed !== null && !!of && refusalOf(after, of) !== null
  }

  /** Changes a target's words; `flowing` while they are typed. */
  function put(entry: Entry, next: Entry, name: string, flowing = false): void {
    const [from, to] = [keyOf(entry), keyOf(next)]
    const before = draft.entries.value.get(from) ?? null
    if (from === to) draft.edit(`${name} ${from}`, [{ key: to, before, after: next }], flowing)
    else draft.edit(name, [{ key: from, before, after: null }, { key: to, before: draft.entries.value.get(to) ?? null, after: next }])
  }

  /** Gives all targets of the indicator the same words. */
  function putAll(of: string, words: Partial<Pick<Entry, 'source' | 'departments' | 'reading' | 'operator'>>): void {
    const all = [...draft.entries.value].filter(([, entry]) => entry.indicator === of)
    draft.edit('words', all.map(([key, before]) => ({ key, before, after: { ...before, ...words } })))
  }

  /** What a target is called: whose, of what, when. */
  function label(target: Place): string {
    const of = draft.indicators.value.get(target.indicator)
    const whose = target.forEachChild ? t('plans.grid.each') : nameOf(unit(target.unit))
    return [whose, of ? nameOf(of) : target.indicator, spanName(target)].join(' · ')
  }

  function choose(code: string): void {
    void router.replace({ name: 'plan-grid', params: { plan: plan.code }, query: { indicator: code } })
  }

  function add(one: Indicator): void {
    draft.know([one])
    added.value = [...added.value, one.code]
    choose(one.code)
  }

  return {
    plan, draft, saving, typing, indicators, indicator, layout, decompositions, marks, refused, unit, children, units,
    label,
    total: (of: string) => total((byIndicator.value.get(of) ?? []).filter((entry) => entry.unit === plan.unit.code && !entry.forEachChild)),
    write, refuses, put, putAll, choose, add,
    addEachRow: (code: string) => (eachRows.value = [...eachRows.value, code]),
  }
}

export type GridEditor = ReturnType<typeof useGridEditor>
