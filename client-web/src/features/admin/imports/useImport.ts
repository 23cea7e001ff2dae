import { computed, ref } from 'vue'
import type { ImportFilesMutation, ImportKind } from '@/gql/admin'
import { ImportFilesDocument } from '@/gql/admin'
import { useMutation } from '@/shared/composables/useMutation'

export interface ChosenFile {
  name: string
  kind: ImportKind
  content: string
}

type Payload = ImportFilesMutation['importFiles']

export const KINDS: readonly ImportKind[] = ['ORG_UNITS', 'DEPARTMENTS', 'INDICATORS', 'PLANS', 'PLAN_PHASES', 'TARGETS', 'TARGET_TOTALS', 'FORMS', 'FORM_TEXTS', 'CALENDAR', 'HISTORY']

/** What a file holds, told from its name: `org_units.csv` → ORG_UNITS; the person may correct it. */
export function kindOf(name: string): ImportKind {
  const stem = name.toUpperCase().replace(/\.CSV$/, '').replace(/[^A-Z]+/g, '_')
  const matches = KINDS.filter((kind) => stem.includes(kind)).sort((one, other) => other.length - one.length)
  return matches[0] ?? 'ORG_UNITS'
}

/** Files are checked first; only what was checked and found good can be stored, all together or not at all. */
export function useImport() {
  const files = ref<ChosenFile[]>([])
  const answer = ref<Payload | null>(null)
  const stored = ref(false)
  const { run, running, failure } = useMutation(ImportFilesDocument, { timeout: 120_000 })
  const checked = computed(() => !!answer.value?.results && !stored.value)

  async function choose(list: FileList | null): Promise<void> {
    answer.value = null
    stored.value = false
    const chosen = [...(list ?? [])]
    const contents = await Promise.all(chosen.map((file) => file.text()))
    files.value = chosen.map((file, index) => ({ name: file.name, kind: kindOf(file.name), content: contents[index] ?? '' }))
  }

  async function send(dryRun: boolean): Promise<void> {
    const payload = await run({ input: { dryRun, files: files.value.map(({ name, kind, content }) => ({ name, kind, content })) } })
    answer.value = payload?.importFiles ?? null
    stored.value = !dryRun && !!payload?.importFiles.results
  }

  return { files, answer, checked, stored, running, failure, choose, send }
}
