import { computed, reactive, ref, shallowRef, watch } from 'vue'
import type { ComposeFormMutation, FormAudience } from '@/gql/admin'
import { ComposeFormDocument, FormOfDocument } from '@/gql/admin'
import { useMutation } from '@/shared/composables/useMutation'
import { useQuery } from '@/shared/composables/useQuery'
import { t } from '@/shared/i18n'
import { nameOf } from '@/shared/names'
import { useRoute } from '@/shared/router'
import { session } from '@/shared/session'
import { useRefusals } from '../refusals'
import type { Asked, DraftLine, DraftText, Form } from './words'
import { firstFree, linesIn, moved, textsIn } from './words'

export type Change = NonNullable<ComposeFormMutation['composeForm']['changes']>[number]

/** One form being composed: what it asks from a month on, tried and stored as a whole. */
export function useFormEditor() {
  const route = useRoute()
  const unit = computed(() => route.params['unit'] ?? '')
  const audience = computed<FormAudience>(() => (route.params['audience'] === 'OWN' ? 'OWN' : 'CHILDREN'))
  const query = useQuery(FormOfDocument, () => (unit.value ? { unit: unit.value } : undefined))
  const group = computed(() => (audience.value === 'CHILDREN' ? route.query['group'] || null : null))
  const formOf = (peerGroup: string | null): Form | undefined => query.data.value?.forms.find((one) => one.unit.code === unit.value && one.audience === audience.value && one.peerGroup === peerGroup)
  const form = computed(() => formOf(group.value))
  const draft = reactive({ name: '', fromMonth: '', lines: [] as DraftLine[], texts: [] as DraftText[] })
  const answerable = computed(() => query.data.value?.answerableTargets ?? [])
  const changes = shallowRef<readonly Change[] | null>(null)
  const stored = ref(false)
  const composing = useMutation(ComposeFormDocument)
  const refusals = useRefusals(['name', 'fromMonth', 'lines', 'texts'], () => [composing.failure.value])
  const now = computed(() => session.viewer?.currentMonth ?? '')
  /** A first form for a group begins as the one for all asks, after what was reported with that. */
  const begun = computed(() => form.value ?? formOf(null))
  const free = computed(() => firstFree(begun.value, now.value))
  let added = 0

  watch(
    () => query.data.value,
    (data) => {
      if (!data) return
      draft.name = form.value?.name ?? t(group.value ? 'admin.forms.newNameOfGroup' : 'admin.forms.newName', { unit: data.orgUnit ? nameOf(data.orgUnit) : unit.value, group: group.value ?? '' })
      draft.fromMonth = free.value < now.value && !begun.value?.lastReported ? now.value : free.value
      fill()
    },
    { immediate: true },
  )

  function fill(): void {
    draft.lines = linesIn(begun.value, draft.fromMonth)
    draft.texts = textsIn(begun.value, draft.fromMonth)
    touch()
  }

  function touch(): void {
    changes.value = null
    stored.value = false
    refusals.list.value = []
  }

  function add(indicator: Asked): void {
    const last = draft.lines[draft.lines.length - 1]
    // of its categories the one this form has a group for
    const alike = draft.lines.filter((line) => indicator.categories.includes(line.group)).pop()
    draft.lines.push({ indicator, group: alike?.group ?? indicator.categories[0] ?? last?.group ?? '', englishGroup: alike?.englishGroup ?? '', help: '', toMonth: '' })
    touch()
  }

  function remove(index: number): void {
    draft.lines.splice(index, 1)
    touch()
  }

  function move(index: number, by: -1 | 1): void {
    draft.lines = moved(draft.lines, index, by)
    touch()
  }

  function addText(): void {
    draft.texts.push({ code: null, label: '', englishLabel: '', answers: '', key: `new-${++added}` })
    touch()
  }

  function removeText(index: number): void {
    draft.texts.splice(index, 1)
    touch()
  }

  /** A text that is there keeps the target it has when none is named. */
  function meant(indicator: string): { plan: string; indicator: string } | null {
    const found = answerable.value.find(({ target }) => target.indicator.code === indicator)
    return found ? { plan: found.plan.code, indicator } : null
  }

  async function compose(dryRun: boolean): Promise<boolean> {
    const optional = (text: string): string | null => text.trim() || null
    const answer = await composing.run({
      input: {
        unit: unit.value, audience: audience.value, peerGroup: group.value, baseRevision: form.value?.revision ?? 0, name: draft.name, fromMonth: draft.fromMonth, dryRun,
        lines: draft.lines.map((line) => ({ indicator: line.indicator.code, group: line.group, englishGroup: optional(line.englishGroup), help: optional(line.help), toMonth: line.toMonth || null })),
        texts: draft.texts.map(({ code, label, englishLabel, answers }) => ({ code, label, englishLabel: optional(englishLabel), target: meant(answers) })),
      },
    })
    refusals.list.value = answer?.composeForm.problems ?? []
    changes.value = answer?.composeForm.changes ?? null
    return answer !== undefined && answer.composeForm.problems.length === 0
  }

  async function store(): Promise<void> {
    if (!(await compose(false))) return
    await query.refetch()
    stored.value = true
  }

  return { unit, audience, group, query, form, begun, draft, free, answerable, changes, stored, refusals, running: composing.running, fill, touch, add, remove, move, addText, removeText, preview: () => compose(true), store }
}
