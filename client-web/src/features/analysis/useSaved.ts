import type { ComputedRef, InjectionKey } from 'vue'
import { computed, inject, provide, shallowRef, watch } from 'vue'
import type { SavedQuestionsQuery } from '@/gql/analysis'
import { SavedQuestionsDocument } from '@/gql/analysis'
import type { Query } from '@/shared/composables/useQuery'
import { useQuery } from '@/shared/composables/useQuery'
import { everyNode } from '@/shared/everyNode'
import { execute } from '@/shared/graphql'
import type { Saved } from './kept'
import { differs } from './kept'
import type { Options } from './useOptions'
import type { UseQuestion } from './useQuestion'

export interface UseSaved {
  query: Query<SavedQuestionsQuery>
  /** The person's own first, then what others share; each the newest first. */
  all: ComputedRef<readonly Saved[]>
  /** The one that the question on the page was opened from. */
  opened: ComputedRef<Saved | undefined>
  /** Whether it is asked otherwise now than it was saved. */
  changed: ComputedRef<boolean>
}

const KEY: InjectionKey<UseSaved> = Symbol('saved')

export function provideSaved({ question }: UseQuestion, { own, newest }: Options): UseSaved {
  const query = useQuery(SavedQuestionsDocument, {})
  const further = shallowRef<readonly Saved[]>([])
  watch(query.data, async (answer) => {
    const found = answer?.savedQuestions.pageInfo.hasNextPage ? await after(answer.savedQuestions.pageInfo.endCursor) : []
    if (answer === query.data.value) further.value = found
  })
  const all = computed(() => {
    const found = [...(query.data.value?.savedQuestions.edges.map(({ node }) => node) ?? []), ...further.value]
    return [...found.filter(({ mine }) => mine), ...found.filter(({ mine }) => !mine)]
  })
  const opened = computed(() => all.value.find(({ id }) => id === question.value.saved))
  const changed = computed(() => {
    if (!opened.value || !own.value || !newest.value) return false
    return differs(question.value, opened.value, { unit: own.value, newest: newest.value })
  })
  const saved = { query, all, opened, changed }
  provide(KEY, saved)
  return saved
}

/** What does not come is looked for with the first page again. */
async function after(cursor: string | null): Promise<readonly Saved[]> {
  return everyNode(async (next) => (await execute(SavedQuestionsDocument, { after: next ?? cursor })).savedQuestions).catch(() => [])
}

export function useSaved(): UseSaved {
  const given = inject(KEY)
  if (!given) throw new Error('No saved questions on this page')
  return given
}
