import type { Ref } from 'vue'
import { computed, onScopeDispose, ref, watch } from 'vue'
import type { FindUnitsQuery } from '@/gql/admin'
import { FindUnitsDocument, UnitNameDocument } from '@/gql/admin'
import { useQuery } from '@/shared/composables/useQuery'
import { nameOf } from '@/shared/names'

const MOST = 10
const PAUSE = 200

export type FoundUnit = FindUnitsQuery['orgUnits']['edges'][number]['node']

/** Searches on the server while somebody types, so that 45,000 units are no more to choose from than ten. */
export function useUnitFinder(code: Ref<string>, except: () => readonly string[]) {
  const typed = ref('')
  const search = ref('')
  const open = ref(false)
  const active = ref(-1)
  const chosen = ref('')
  const label = ref('')
  let timer = 0
  onScopeDispose(() => window.clearTimeout(timer))

  const name = useQuery(UnitNameDocument, () => (code.value && code.value !== chosen.value ? { code: code.value } : undefined))
  watch(() => name.data.value?.orgUnit, (unit) => {
    if (unit && unit.code === code.value) show(unit)
  })
  watch(code, (next) => {
    if (!next) typed.value = chosen.value = ''
  })

  const query = useQuery(FindUnitsDocument, () => (open.value ? { search: search.value || null, first: MOST } : undefined))
  const found = computed<readonly FoundUnit[]>(() => (open.value ? (query.data.value?.orgUnits.edges.map(({ node }) => node).filter((node) => !except().includes(node.code)) ?? []) : []))
  const more = computed(() => query.data.value?.orgUnits.pageInfo.hasNextPage ?? false)
  watch(found, () => (active.value = search.value && found.value.length > 0 ? 0 : -1))

  function show(unit: { code: string; name: string; englishName: string | null }): void {
    chosen.value = unit.code
    typed.value = label.value = nameOf(unit)
  }

  function type(text: string): void {
    typed.value = text
    open.value = true
    window.clearTimeout(timer)
    timer = window.setTimeout(() => (search.value = text.trim()), PAUSE)
  }

  /** All that can be chosen, until something is typed. */
  function begin(): void {
    if (open.value) return
    search.value = ''
    open.value = true
  }

  function choose(unit: FoundUnit): void {
    show(unit)
    code.value = unit.code
    close()
  }

  /** What was typed and not chosen is no choice: the field says again what holds. */
  function close(): void {
    window.clearTimeout(timer)
    open.value = false
    active.value = -1
    typed.value = chosen.value ? label.value : ''
  }

  function step(by: number): void {
    if (!open.value) begin()
    else if (found.value.length > 0) active.value = (active.value + by + found.value.length) % found.value.length
  }

  return { typed, open, active, query, found, more, type, begin, choose, close, step }
}
