import type { ComputedRef, Ref } from 'vue'
import { computed, ref, watch } from 'vue'
import { RulesOfDocument, SaveScoreRulesDocument } from '@/gql/scores'
import { useMutation } from '@/shared/composables/useMutation'
import type { Query } from '@/shared/composables/useQuery'
import { useQuery } from '@/shared/composables/useQuery'
import { failureText } from '@/shared/failureText'
import { t } from '@/shared/i18n'
import type { ItemDraft, RulesDraft } from './rulesEditor'
import { draftOf, inputOf, newItem, sumOf } from './rulesEditor'
import type { Rules } from './scores'

type Problem = { message: string; path: readonly string[] }

export interface RulesEditor {
  query: Query<{ plan: { code: string; name: string; englishName: string | null; manageable: boolean; unit: { code: string } }; scoreRules: Rules | null }>
  draft: Ref<RulesDraft | undefined>
  base: ComputedRef<Rules | null>
  sum: ComputedRef<string>
  /** Indicators with a target of the plan that are not scored yet. */
  addable: ComputedRef<Array<ItemDraft['indicator']>>
  add: (code: string) => void
  problems: Ref<readonly Problem[]>
  failure: ComputedRef<string>
  running: Readonly<Ref<boolean>>
  save: () => Promise<void>
}

/** The rules as they are typed, until they are saved; what was typed stays when the server refuses. */
export function useRulesEditor(plan: () => string): RulesEditor {
  const query = useQuery(RulesOfDocument, () => ({ plan: plan() }))
  const saving = useMutation(SaveScoreRulesDocument)
  const draft = ref<RulesDraft>()
  const problems = ref<readonly Problem[]>([])
  const base = computed(() => query.data.value?.scoreRules ?? null)
  const usual = (): RulesDraft['grades'] => (['90', '80', '60', '0'] as const).map((atLeast, index) => ({ name: t(`scores.usualGrades.g${index}`), atLeast }))

  watch(query.data, (data) => {
    if (data) draft.value = draftOf(data.scoreRules, usual())
  })

  const targeted = computed(() => [...new Map((query.data.value?.planVersion.targets ?? []).filter(({ meaning }) => meaning !== 'QUALITATIVE').map(({ indicator }) => [indicator.code, indicator])).values()])
  const addable = computed(() => targeted.value.filter(({ code }) => !draft.value?.items.some(({ indicator }) => indicator.code === code)))

  function add(code: string): void {
    const indicator = addable.value.find((one) => one.code === code)
    if (indicator) draft.value?.items.push(newItem(indicator))
  }

  async function save(): Promise<void> {
    if (!draft.value) return
    const answer = (await saving.run({ input: inputOf(draft.value, plan(), base.value) }))?.saveScoreRules
    problems.value = answer?.problems ?? []
    if (answer && answer.problems.length === 0) await query.refetch()
  }

  return {
    query,
    draft,
    base,
    sum: computed(() => sumOf(draft.value?.items ?? [])),
    addable,
    add,
    problems,
    failure: computed(() => (saving.failure.value ? failureText(saving.failure.value) : '')),
    running: saving.running,
    save,
  }
}
