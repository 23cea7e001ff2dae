import { computed, ref } from 'vue'
import type { ImportLedgerRecordsMutation } from '@/gql/ledgers'
import { ImportLedgerRecordsDocument } from '@/gql/ledgers'
import { useMutation } from '@/shared/composables/useMutation'
import { base64, MOST_BYTES } from '@/shared/files/base64'
import { t } from '@/shared/i18n'

type Answer = ImportLedgerRecordsMutation['importLedgerRecords']

/** A file is tried first; only what was found good can be taken over, all rows or none. */
export function useImport(of: () => { unit: string; indicator: string }, imported: () => void) {
  const name = ref('')
  const tooLarge = ref('')
  const answer = ref<Answer | null>(null)
  const stored = ref(false)
  let file = ''
  const { run, running, failure } = useMutation(ImportLedgerRecordsDocument, { timeout: 120_000 })
  const checked = computed(() => answer.value?.created !== null && answer.value?.created !== undefined && !stored.value)

  async function choose(chosen: File | undefined): Promise<void> {
    answer.value = null
    stored.value = false
    name.value = ''
    if (!chosen) return
    tooLarge.value = chosen.size > MOST_BYTES ? t('ledgers.import.tooLarge') : ''
    if (tooLarge.value) return
    file = await base64(chosen)
    name.value = chosen.name
    await send(true)
  }

  async function send(dryRun: boolean): Promise<void> {
    const payload = await run({ input: { ...of(), file, dryRun } })
    answer.value = payload?.importLedgerRecords ?? null
    stored.value = !dryRun && answer.value?.problems.length === 0
    if (stored.value) imported()
  }

  return { name, tooLarge, answer, checked, stored, running, failure, choose, send }
}
