import { computed, reactive, ref, watch } from 'vue'
import type { FormAudience } from '@/gql/admin'
import { LedgerFormsDocument, LedgerSettingsDocument, SetUpLedgerDocument, SwitchLedgerOffDocument } from '@/gql/admin'
import { useMutation } from '@/shared/composables/useMutation'
import { useQuery } from '@/shared/composables/useQuery'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import { useRoute, useRouter } from '@/shared/router'
import { session } from '@/shared/session'
import { moved } from '../forms/words'
import { useRefusals } from '../refusals'
import type { Counted, DraftField } from './fields'
import { fieldsIn, furtherOn, newField, sentFields } from './fields'

/** One ledger being set up: for which indicator, from when, with which fields; stored as a whole. */
export function useLedgerEditor() {
  const route = useRoute()
  const router = useRouter()
  const unit = computed(() => route.params['unit'] ?? '')
  const audience = computed<FormAudience>(() => (route.params['audience'] === 'OWN' ? 'OWN' : 'CHILDREN'))
  const query = useQuery(LedgerSettingsDocument, () => (unit.value ? { unit: unit.value } : undefined))
  const here = computed(() => (query.data.value?.ledgerSettings ?? []).filter((one) => one.unit.code === unit.value && one.audience === audience.value))
  const setting = computed(() => here.value.find((one) => one.indicator.code === route.params['indicator']))
  const now = session.viewer?.currentMonth ?? ''
  const draft = reactive({ indicator: null as Counted | null, name: '', englishName: '', fromMonth: now, endMonth: now, fields: [] as DraftField[] })
  const forms = useQuery(LedgerFormsDocument, () => (unit.value ? { unit: unit.value } : undefined))
  const further = computed(() => furtherOn(forms.data.value?.forms ?? [], { unit: unit.value, audience: audience.value, month: draft.fromMonth }, setting.value).filter(({ code }) => code !== draft.indicator?.code))
  const setup = useMutation(SetUpLedgerDocument)
  const ending = useMutation(SwitchLedgerOffDocument)
  const refusals = useRefusals(['indicator', 'name', 'englishName', 'fromMonth', 'fields'], () => [setup.failure.value, ending.failure.value])
  const stored = ref('')
  const running = computed(() => setup.running.value || ending.running.value)

  watch(setting, (one) => {
    if (!one) return
    Object.assign(draft, { indicator: one.indicator, name: one.name, englishName: one.englishName ?? '', fromMonth: one.fromMonth, fields: fieldsIn(one) })
  }, { immediate: true })

  /** A new ledger begins with what every one needs: the date that decides the month, and what it is. */
  function choose(indicator: Counted): void {
    draft.indicator = indicator
    draft.name ||= t('admin.ledgers.nameOf', { name: nameOf(indicator) })
    if (draft.fields.length > 0) return
    draft.fields = [newField('TEXT', { label: t('admin.ledgers.first.what'), required: true }), newField('DATE', { label: t('admin.ledgers.first.day'), role: 'COUNTED_ON', required: true })]
    if (indicator.kind === 'AMOUNT') draft.fields.push(newField('MONEY', { label: t('admin.ledgers.first.amount'), role: 'AMOUNT', required: true, unitOfMeasure: indicator.unitOfMeasure }))
  }

  const add = (): void => void draft.fields.push(newField())
  const remove = (index: number): void => void draft.fields.splice(index, 1)
  const move = (index: number, by: -1 | 1): void => void (draft.fields = moved(draft.fields, index, by))
  const place = () => ({ unit: unit.value, audience: audience.value, indicator: draft.indicator?.code ?? '', baseRevision: setting.value?.revision ?? 0 })

  async function store(): Promise<void> {
    stored.value = ''
    const retired = (setting.value?.fields ?? []).filter(({ code }) => !draft.fields.some((field) => field.code === code)).map(({ code }) => code)
    const answer = await setup.run({ input: { ...place(), name: draft.name, englishName: draft.englishName.trim() || null, fromMonth: draft.fromMonth, fields: sentFields(draft.fields, retired) } })
    await taken(answer?.setUpLedger, 'admin.ledgers.stored')
  }

  async function switchOff(): Promise<void> {
    stored.value = ''
    const answer = await ending.run({ input: { ...place(), fromMonth: draft.endMonth } })
    await taken(answer?.switchLedgerOff, 'admin.ledgers.ended')
  }

  async function taken(payload: { ledger: unknown; problems: typeof refusals.list.value } | undefined, words: string): Promise<void> {
    refusals.list.value = payload?.problems ?? []
    if (!payload?.ledger) return
    stored.value = words
    if (!route.params['indicator']) await router.replace({ name: 'ledger-setting', params: { unit: unit.value, audience: audience.value, indicator: draft.indicator?.code ?? '' } })
    await query.refetch()
  }

  return { unit, audience, query, here, setting, draft, further, refusals, stored, running, choose, add, remove, move, store, switchOff }
}
