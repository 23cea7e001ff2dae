import { computed, ref, shallowRef, watch } from 'vue'
import type { ImportSourceListMutation } from '@/gql/lists'
import { ImportSourceListDocument, SourceBooksDocument } from '@/gql/lists'
import { useMutation } from '@/shared/composables/useMutation'
import { useQuery } from '@/shared/composables/useQuery'
import { base64, MOST_BYTES } from '@/shared/files/base64'

type Payload = ImportSourceListMutation['importSourceList']

/** Whatever changes about the list, it has to be understood anew before it can be imported. */
export function useListImport(unit: () => string, first: string) {
  const books = useQuery(SourceBooksDocument, () => (unit() ? { unit: unit() } : undefined))
  const chosen = ref(first)
  const book = computed(() => books.data.value?.sourceBooks.find(({ ledger }) => ledger.indicator.code === chosen.value) ?? books.data.value?.sourceBooks[0])
  const indicator = computed({ get: () => book.value?.ledger.indicator.code ?? '', set: (code) => void (chosen.value = code) })
  const file = ref('')
  const name = ref('')
  const whole = ref(true)
  const heads = ref<Record<string, string>>({})
  const tooLarge = ref(false)
  const answer = shallowRef<Payload | null>(null)
  const stored = ref(false)
  const { run, running, failure } = useMutation(ImportSourceListDocument, { timeout: 120_000 })

  watch(book, (now) => void (heads.value = Object.fromEntries(now?.ledger.fields.map(({ code }) => [code, '']) ?? [])), { immediate: true })
  watch([indicator, file, whole, heads], () => {
    answer.value = null
    stored.value = false
  }, { deep: true })

  async function choose(one: File | undefined): Promise<void> {
    tooLarge.value = (one?.size ?? 0) > MOST_BYTES
    file.value = one && !tooLarge.value ? await base64(one) : ''
    if (one) name.value = one.name.replace(/\.\w+$/, '').slice(0, 100)
  }

  async function send(dryRun: boolean): Promise<void> {
    const columns = Object.entries(heads.value).filter(([, head]) => head.trim()).map(([field, head]) => ({ field, head }))
    const payload = await run({ input: { unit: unit(), indicator: indicator.value, name: name.value, file: file.value, whole: whole.value, columns, dryRun } })
    if (!payload) return
    answer.value = payload.importSourceList
    stored.value = !dryRun && payload.importSourceList.problems.length === 0
  }

  return { books, book, indicator, file, name, whole, heads, answer, stored, tooLarge, running, failure, choose, send }
}
