import type { ComputedRef, InjectionKey } from 'vue'
import { computed, inject, provide } from 'vue'
import type { SavedQuestionsQuery } from '@/gql/analysis'
import { SavedQuestionsDocument } from '@/gql/analysis'
import type { Query } from '@/shared/composables/useQuery'
import { useQuery } from '@/shared/composables/useQuery'
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
  const all = computed(() => {
    const found = query.data.value?.savedQuestions.edges.map(({ node }) => node) ?? []
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

export function useSaved(): UseSaved {
  const given = inject(KEY)
  if (!given) throw new Error('No saved questions on this page')
  return given
}
