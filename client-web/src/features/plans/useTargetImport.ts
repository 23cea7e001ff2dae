import type { Ref } from 'vue'
import { computed, ref, shallowRef } from 'vue'
import type { PreviewTargetsMutation, SettledInput, TableInput } from '@/gql/plans'
import { ImportTargetsDocument, PreviewTargetsDocument } from '@/gql/plans'
import { useMutation } from '@/shared/composables/useMutation'
import { failureText } from '@/shared/failureText'
import { base64, MOST_BYTES } from '@/shared/files/base64'
import { t } from '@/shared/i18n'

export type Preview = NonNullable<PreviewTargetsMutation['previewTargets']['preview']>
export type Doubt = Preview['doubts'][number]
export type Place = Doubt['place']

export function samePlace(one: Omit<Place, 'label'>, other: Omit<Place, 'label'>): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column
}

/** Nothing is kept on the server before it is confirmed: each preview sends the table and all decisions again. */
export function useTargetImport(plan: Ref<string>) {
  const table = shallowRef<TableInput | null>(null)
  const settled = ref<SettledInput[]>([])
  const preview = shallowRef<Preview | null>(null)
  const problem = ref('')
  const previewing = useMutation(PreviewTargetsDocument, { timeout: 60_000 })
  const importing = useMutation(ImportTargetsDocument, { timeout: 60_000 })
  const busy = computed(() => previewing.running.value || importing.running.value)

  async function look(): Promise<void> {
    if (!table.value) return
    const answer = (await previewing.run({ input: { plan: plan.value, table: table.value, settled: settled.value } }))?.previewTargets
    problem.value = answer ? (answer.problems[0]?.message ?? '') : failureText(previewing.failure.value)
    preview.value = answer?.preview ?? null
  }

  async function read(next: TableInput): Promise<void> {
    table.value = next
    settled.value = []
    preview.value = null
    await look()
  }

  async function readFile(file: File): Promise<void> {
    preview.value = null
    if (file.size > MOST_BYTES) {
      problem.value = t('plans.importing.tooLarge')
      return
    }
    await read({ name: file.name, content: await base64(file) })
  }

  /** A later decision about a cell takes the place of the earlier one. */
  async function settle(place: Place, how: SettledInput['how'], value: string): Promise<void> {
    const { sheet, row, column } = place
    settled.value = [...settled.value.filter((one) => !samePlace(one, place)), { sheet, row, column, how, value }]
    await look()
  }

  async function store(baseRevision: number): Promise<boolean> {
    if (!table.value) return false
    const answer = (await importing.run({ input: { plan: plan.value, baseRevision, table: table.value, settled: settled.value } }))?.importTargets
    problem.value = answer ? (answer.problems[0]?.message ?? '') : failureText(importing.failure.value)
    return !!answer?.version
  }

  return { preview, problem, busy, read, readFile, settle, store }
}
