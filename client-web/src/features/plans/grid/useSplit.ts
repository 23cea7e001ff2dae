import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import type { ProposeSplitQuery, SplitBy } from '@/gql/plans'
import { ProposeSplitDocument } from '@/gql/plans'
import { asFailure } from '@/shared/composables/useQuery'
import { failureText } from '@/shared/failureText'
import { plus } from '@/shared/format/amount'
import { readNumber } from '@/shared/format/typedNumber'
import { execute } from '@/shared/graphql'
import { t } from '@/shared/i18n'
import type { Indicator } from './entry'
import { readTarget } from './typing'

type Share = ProposeSplitQuery['splitProposal'][number]

const PAUSE = 250
const WEIGHT_DECIMALS = 4

/** A proposal for sharing a total out; the server reckons it, so that every share follows one rule. */
export function useSplit(plan: string, indicator: () => Indicator, suggested: () => string, lastYear: number) {
  const total = ref(suggested())
  const by = ref<SplitBy>('EQUAL')
  const year = ref(String(lastYear))
  const weights = reactive<Record<string, string>>({})
  const shares = shallowRef<readonly Share[]>([])
  const failed = ref('')
  /** The question the shares answer. */
  let answered = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  const amount = computed(() => readTarget(total.value, indicator()))
  const given = computed(() => Object.entries(weights).map(([unit, text]) => ({ unit, reading: readNumber(text, WEIGHT_DECIMALS) })))
  const problem = computed(() => {
    if (amount.value.kind === 'refused') return t(`number.refused.${amount.value.reason}`, { digits: indicator().decimals })
    return amount.value.kind === 'empty' ? t('plans.grid.split.totalMissing') : ''
  })
  const badWeight = computed(() => given.value.find(({ reading }) => reading.kind === 'refused')?.unit ?? null)
  const asked = computed(() => {
    if (amount.value.kind !== 'value' || badWeight.value) return null
    const named = given.value.flatMap(({ unit, reading }) => (reading.kind === 'value' ? [{ unit, weight: reading.value }] : []))
    return { plan, indicator: indicator().code, total: amount.value.value, by: by.value, year: by.value === 'RESULT' ? Number(year.value) : null, weights: by.value === 'WEIGHT' ? named : null }
  })
  const sum = computed(() => shares.value.reduce((all, { value }) => plus(all, value), '0'))

  async function propose(): Promise<void> {
    const variables = asked.value
    const mine = ++latest
    if (!variables) {
      shares.value = []
      return
    }
    try {
      const { splitProposal } = await execute(ProposeSplitDocument, variables)
      if (mine !== latest) return
      shares.value = splitProposal
      answered = JSON.stringify(variables)
      failed.value = ''
    } catch (failure) {
      if (mine === latest) failed.value = failureText(asFailure(failure))
    }
  }

  /** The shares of what the fields say now, also where the proposal is still under way. */
  async function proposed(): Promise<readonly Share[]> {
    clearTimeout(timer)
    if (asked.value && JSON.stringify(asked.value) !== answered) await propose()
    return asked.value && JSON.stringify(asked.value) === answered ? shares.value : []
  }

  watch(
    () => JSON.stringify(asked.value),
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void propose(), PAUSE)
    },
  )
  void propose()
  onScopeDispose(() => clearTimeout(timer))

  return { total, by, year, weights, shares, sum, problem, badWeight, failed, proposed }
}
