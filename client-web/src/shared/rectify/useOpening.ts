import { computed, ref } from 'vue'
import { OpenRectificationDocument, RectificationDueDayDocument } from '@/gql/rectify'
import { useMutation } from '@/shared/composables/useMutation'
import { useQuery } from '@/shared/composables/useQuery'
import { failureText } from '@/shared/failureText'
import { newIdempotencyKey } from '@/shared/random'

export type Occasion = 'MISSING' | 'LATE' | 'RETURNED' | 'BEHIND' | 'SEVERELY_BEHIND' | 'BULLETIN' | 'OTHER'

/** What a rectification is opened about. */
export interface About {
  unit: string
  month: string
  occasion: Occasion
  indicator?: string | undefined
  plan?: string | undefined
  /** The issued bulletin whose line it is about. */
  bulletin?: string | undefined
}

/** Asks a unit to put something right. The usual day stands there until another is chosen. */
export function useOpening(about: () => About, words: string) {
  const reason = ref(words)
  const chosen = ref<string>()
  const usual = useQuery(RectificationDueDayDocument, () => ({ unit: about().unit }))
  const dueOn = computed({ get: () => chosen.value ?? usual.data.value?.rectificationDueDay ?? '', set: (day) => void (chosen.value = day) })
  const opening = useMutation(OpenRectificationDocument)
  const refusal = ref('')
  const opened = ref('')
  let key = newIdempotencyKey()

  async function send(): Promise<void> {
    const { indicator = null, plan = null, bulletin = null, ...of } = about()
    const answer = await opening.run({ input: { ...of, indicator, plan, bulletin, reason: reason.value, dueOn: dueOn.value || null, idempotencyKey: key } })
    refusal.value = answer?.openRectification.problems.map(({ message }) => message).join(' ') ?? ''
    opened.value = answer?.openRectification.rectification?.id ?? ''
    // Refused, it may go again with other words, and then it is another thing.
    if (answer) key = newIdempotencyKey()
  }

  return { reason, dueOn, send, opened, busy: opening.running, problem: computed(() => (opening.failure.value ? failureText(opening.failure.value) : refusal.value)) }
}
