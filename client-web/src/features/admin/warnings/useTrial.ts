import { computed, onScopeDispose, ref, watch } from 'vue'
import type { WarningRuleCode, WarningThresholdInput } from '@/gql/admin'
import { TryWarningRuleDocument } from '@/gql/admin'
import { useQuery } from '@/shared/composables/useQuery'
import { monthName } from '@/shared/format/month'
import { t } from '@/shared/i18n'

const PAUSE = 500

/** How much the rule as it is typed would have warned about last month; asked when the typing pauses. */
export function useTrial(unit: string, code: WarningRuleCode, typed: () => WarningThresholdInput[] | null) {
  const asked = ref(typed())
  let timer = 0
  watch(
    () => JSON.stringify(typed()),
    () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => (asked.value = typed()), PAUSE)
    },
  )
  onScopeDispose(() => window.clearTimeout(timer))

  const query = useQuery(TryWarningRuleDocument, () => (asked.value ? { unit, code, thresholds: asked.value } : undefined))
  const words = computed(() => {
    const trial = query.data.value?.warningTrial
    if (!trial?.month) return ''
    const said = { month: monthName(trial.month), count: trial.warned, values: trial.values, unexplained: trial.unexplained }
    if (trial.values === 0) return t('admin.warnings.trialNothing', said)
    return t(trial.warned === 0 ? 'admin.warnings.trialNone' : 'admin.warnings.trial', said)
  })
  return { query, words }
}
