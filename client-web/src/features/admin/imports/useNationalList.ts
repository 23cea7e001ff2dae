import { computed, ref, watch } from 'vue'
import { ImportNationalListDocument, NationalDivisionsDocument } from '@/gql/admin'
import { useMutation } from '@/shared/composables/useMutation'
import { useQuery } from '@/shared/composables/useQuery'
import { failureText } from '@/shared/failureText'
import { t } from '@/shared/i18n'

/** The whole country goes province by province: each is stored by itself, and one that failed can be begun again. */
export function useNationalList() {
  const wanted = ref(false)
  const province = ref('')
  const city = ref('')
  const country = useQuery(NationalDivisionsDocument, () => (wanted.value ? { parent: null } : undefined))
  const cities = useQuery(NationalDivisionsDocument, () => (province.value ? { parent: province.value } : undefined))
  watch(province, () => (city.value = ''))

  const provinces = computed(() => country.data.value?.nationalList.divisions ?? [])
  const within = computed(() => cities.data.value?.nationalList.divisions ?? [])
  const option = ({ code, name, units }: { code: string; name: string; units: number }): { value: string; label: string } => ({ value: code, label: t('admin.national.division', { name, units }) })
  const provinceOptions = computed(() => [{ value: '', label: t('admin.national.country') }, ...provinces.value.map(option)])
  const cityOptions = computed(() => [{ value: '', label: t('admin.national.wholeProvince') }, ...within.value.map(option)])

  const taking = useMutation(ImportNationalListDocument, { timeout: 120_000 })
  const running = ref(false)
  const finished = ref(0)
  const total = ref(0)
  const created = ref(0)
  const unchanged = ref(0)
  const leftOut = ref<string[]>([])
  const refusal = ref('')

  async function take(): Promise<void> {
    if (running.value) return
    const codes = city.value ? [city.value] : province.value ? [province.value] : provinces.value.map(({ code }) => code)
    running.value = true
    refusal.value = ''
    finished.value = created.value = unchanged.value = 0
    leftOut.value = []
    total.value = codes.length
    for (const division of codes) {
      const answer = await taking.run({ input: { division, dryRun: false } })
      const payload = answer?.importNationalList
      refusal.value = payload ? payload.problems.map(({ message }) => message).join(' ') : failureText(taking.failure.value)
      if (refusal.value) break
      finished.value++
      created.value += payload?.created ?? 0
      unchanged.value += payload?.unchanged ?? 0
      leftOut.value.push(...(payload?.leftOut ?? []))
    }
    running.value = false
  }

  return { wanted, province, city, country, provinceOptions, cityOptions, running, finished, total, created, unchanged, leftOut, refusal, take }
}
