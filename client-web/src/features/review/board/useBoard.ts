import type { ComputedRef, WritableComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute, useRouter } from '@/shared/router'
import { MonthBoardOfDocument } from '@/gql/review'
import type { Query } from '@/shared/composables/useQuery'
import { useQuery } from '@/shared/composables/useQuery'
import type { Month } from '@/shared/format/month'
import { isMonth, plusMonths } from '@/shared/format/month'
import { mainGrant, session } from '@/shared/session'
import type { Board } from './rows'

/** Units without a form have nothing to report and nobody waits for them. */
function asked({ report }: Board['rows'][number]): boolean {
  return report.lineCount > 0 || report.version > 0
}

export interface UseBoard {
  query: Query<{ monthBoard: Board }>
  board: ComputedRef<Board | undefined>
  month: WritableComputedRef<Month>
  span: { first: Month; last: Month }
}

/** The board the address names; without one, that of the person's unit for the month being collected. */
export function useBoard(route: 'board' | 'waiting'): UseBoard {
  const here = useRoute()
  const router = useRouter()
  const last = session.viewer?.reportingMonth ?? ''
  const unit = computed(() => (typeof here.params['unit'] === 'string' && here.params['unit']) || (mainGrant.value?.unit.code ?? ''))
  const month = computed({
    get: () => {
      const given = here.params['month'] ?? here.query['month']
      return isMonth(given) ? given : last
    },
    set: (next) => void router.replace(route === 'board' ? { name: 'board', params: { unit: unit.value, month: next } } : { name: 'waiting', query: { month: next } }),
  })
  const query = useQuery(MonthBoardOfDocument, () => ({ unit: unit.value, month: month.value }))
  const board = computed(() => {
    const whole = query.data.value?.monthBoard
    return whole && { ...whole, rows: whole.rows.filter(asked) }
  })
  return { query, board, month, span: { first: plusMonths(last, -35), last } }
}
