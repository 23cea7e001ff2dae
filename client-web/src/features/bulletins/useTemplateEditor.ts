import type { ComputedRef, Ref } from 'vue'
import { computed, ref, shallowRef, watch } from 'vue'
import type { BulletinTemplateOfQuery } from '@/gql/bulletins'
import { BulletinHomeDocument, BulletinTemplateOfDocument, PreviewBulletinTemplateDocument, SaveBulletinTemplateDocument } from '@/gql/bulletins'
import { useMutation } from '@/shared/composables/useMutation'
import type { Query } from '@/shared/composables/useQuery'
import { useQuery } from '@/shared/composables/useQuery'
import { useRefusal } from '@/shared/composables/useRefusal'
import { plusMonths } from '@/shared/format/month'
import type { Kind, Printable } from './bulletins'
import { yearTo } from './bulletins'

type Template = BulletinTemplateOfQuery['bulletinTemplate']
type Draft = ReturnType<typeof editable>

export interface TemplateEditor {
  query: Query<BulletinTemplateOfQuery>
  template: Ref<Template | undefined>
  draft: Ref<Draft | undefined>
  saved: Ref<boolean>
  problem: Ref<string>
  busy: ComputedRef<boolean>
  /** The months of which a bulletin is tried: this year's until the last. */
  span: ComputedRef<{ from: string; to: string } | undefined>
  /** What the template would begin, as it was when it was tried. */
  tried: Readonly<Ref<Printable | undefined>>
  save: () => Promise<void>
  attempt: () => Promise<void>
}

/** How drafts of a unit begin, while it is changed; what it would begin can be seen before it is saved. */
export function useTemplateEditor(unit: () => string, kind: () => Kind): TemplateEditor {
  const query = useQuery(BulletinTemplateOfDocument, () => ({ unit: unit(), kind: kind() }))
  const home = useQuery(BulletinHomeDocument, {})
  const template = ref<Template>()
  const draft = ref<Draft>()
  const saved = ref(false)
  const tried = shallowRef<Printable>()
  const saving = useMutation(SaveBulletinTemplateDocument)
  const trying = useMutation(PreviewBulletinTemplateDocument)
  const { refused, problem } = useRefusal([saving, trying])
  const busy = computed(() => saving.running.value || trying.running.value)
  const span = computed(() => (home.data.value?.viewer ? yearTo(plusMonths(home.data.value.viewer.currentMonth, -1)) : undefined))

  watch(query.data, (next) => next && begin(next.bulletinTemplate), { immediate: true })

  function begin(next: Template): void {
    show(next)
    saved.value = false
    tried.value = undefined
  }

  function show(next: Template): void {
    template.value = next
    draft.value = editable(next)
  }

  async function save(): Promise<void> {
    if (!draft.value || !template.value) return
    saved.value = false
    const answer = await saving.run({ input: { unit: unit(), kind: kind(), revision: template.value.revision, template: sendable(draft.value) } })
    if (refused(answer?.saveBulletinTemplate)) return
    if (answer?.saveBulletinTemplate.template) show(answer.saveBulletinTemplate.template)
    saved.value = true
  }

  async function attempt(): Promise<void> {
    if (!draft.value || !span.value) return
    saved.value = false
    const answer = await trying.run({ input: { unit: unit(), kind: kind(), ...span.value, template: sendable(draft.value) } })
    const content = refused(answer?.previewBulletinTemplate) ? null : answer?.previewBulletinTemplate.content
    tried.value = content ? { content, number: null, corrects: null } : undefined
  }

  return { query, template, draft, saved, problem, busy, span, tried, save, attempt }
}

function editable({ title, addressees, issuer, numberWord, annexFigures, annexRankings, withheld, sections, patterns }: Template) {
  return { title, addressees, issuer, numberWord, annexFigures, annexRankings, withheld, sections: sections.map((one) => ({ ...one, category: one.category ?? '', indicators: [...one.indicators] })), patterns: { ...patterns } }
}

function sendable(draft: Draft) {
  return { ...draft, sections: draft.sections.map((one) => ({ ...one, category: one.category || null })) }
}
