import { computed, ref } from 'vue'
import type { ImportFilesMutation, ImportKind } from '@/gql/admin'
import { ImportFilesDocument } from '@/gql/admin'
import { useMutation } from '@/shared/composables/useMutation'
import { base64, MOST_BYTES } from '@/shared/files/base64'
import { t } from '@/shared/i18n'

export interface ChosenFile {
  name: string
  kind: ImportKind
  /** The file itself in base64: the server reads workbooks and text in any encoding of China. */
  file: string
}

type Payload = ImportFilesMutation['importFiles']

export const KINDS: readonly ImportKind[] = ['ORG_UNITS', 'DEPARTMENTS', 'INDICATORS', 'PLANS', 'PLAN_PHASES', 'TARGETS', 'TARGET_TOTALS', 'FORMS', 'FORM_TEXTS', 'LEDGERS', 'CALENDAR', 'HISTORY']

/** What a file holds, told from its name: `org_units.csv` → ORG_UNITS; the person may correct it. */
export function kindOf(name: string): ImportKind {
  const stem = name.toUpperCase().replace(/\.(CSV|XLSX)$/, '').replace(/[^A-Z]+/g, '_')
  const matches = KINDS.filter((kind) => stem.includes(kind)).sort((one, other) => other.length - one.length)
  return matches[0] ?? 'ORG_UNITS'
}

/** Files are checked first; only what was checked and found good can be stored, all together or not at all. */
export function useImport() {
  const files = ref<ChosenFile[]>([])
  const answer = ref<Payload | null>(null)
  const stored = ref(false)
  const { run, running, failure } = useMutation(ImportFilesDocument, { timeout: 120_000 })
  const tooLarge = ref('')
  const checked = computed(() => !!answer.value?.results && !stored.value)

  async function choose(chosen: readonly File[]): Promise<void> {
    answer.value = null
    stored.value = false
    // Together they travel in one request of 8 MB; base64 adds a third.
    const large = chosen.find(({ size }) => size > MOST_BYTES) ?? (chosen.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES ? chosen[0] : undefined)
    tooLarge.value = large ? t('admin.import.tooLarge', { file: large.name }) : ''
    files.value = []
    if (large) return
    const contents = await Promise.all(chosen.map(base64))
    files.value = chosen.map((file, index) => ({ name: file.name, kind: kindOf(file.name), file: contents[index] ?? '' }))
  }

  async function send(dryRun: boolean): Promise<void> {
    const payload = await run({ input: { dryRun, files: files.value.map(({ name, kind, file }) => ({ name, kind, file })) } })
    answer.value = payload?.importFiles ?? null
    stored.value = !dryRun && !!payload?.importFiles.results
  }

  return { files, tooLarge, answer, checked, stored, running, failure, choose, send }
}
