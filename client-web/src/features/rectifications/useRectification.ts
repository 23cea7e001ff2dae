import { computed, ref } from 'vue'
import { AcceptRectificationDocument, RectificationOfDocument, ReplyToRectificationDocument, ReturnRectificationDocument, StartRectificationUploadDocument, WithdrawRectificationDocument } from '@/gql/rectifications'
import type { Begin } from '@/shared/attachments/sendFile'
import { useMutation } from '@/shared/composables/useMutation'
import { useQuery } from '@/shared/composables/useQuery'
import { failureText } from '@/shared/failureText'
import { execute } from '@/shared/graphql'
import { newIdempotencyKey } from '@/shared/random'
import { useRoute } from '@/shared/router'

interface Said {
  readonly problems: ReadonlyArray<{ message: string }>
}

/** One rectification and what is done with it; whatever comes of an act, it is asked for again: somebody else may have been there. */
export function useRectification() {
  const here = useRoute()
  const id = computed(() => String(here.params['id']))
  const query = useQuery(RectificationOfDocument, () => ({ id: id.value }))
  const one = computed(() => query.data.value?.rectification)
  const problem = ref('')
  const acts = { reply: useMutation(ReplyToRectificationDocument), accept: useMutation(AcceptRectificationDocument), giveBack: useMutation(ReturnRectificationDocument), withdraw: useMutation(WithdrawRectificationDocument) }
  const all = Object.values(acts)
  const seen = computed(() => ({ rectification: id.value, version: one.value?.version ?? 0 }))
  let key = { text: '', word: '' }

  async function done(answer: Said | undefined): Promise<boolean> {
    const failure = all.map((act) => act.failure.value).find((failed) => failed !== undefined)
    problem.value = answer ? (answer.problems[0]?.message ?? '') : failure ? failureText(failure) : ''
    await query.refetch()
    return answer?.problems.length === 0
  }

  /** The same words go under the same key until there is an answer. */
  function keyOf(text: string): string {
    if (key.text !== text) key = { text, word: newIdempotencyKey() }
    return key.word
  }

  const begin: Begin = async (file) => (await execute(StartRectificationUploadDocument, { input: { rectification: id.value, file } })).startRectificationUpload

  return {
    query,
    one,
    problem,
    begin,
    busy: computed(() => all.some(({ running }) => running.value)),
    reply: async (text: string) => done((await acts.reply.run({ input: { ...seen.value, text, idempotencyKey: keyOf(`${seen.value.version} ${text}`) } }))?.replyToRectification),
    accept: async (words: string) => done((await acts.accept.run({ input: { ...seen.value, words: words || null } }))?.acceptRectification),
    giveBack: async (reason: string, dueOn: string) => done((await acts.giveBack.run({ input: { ...seen.value, reason, dueOn: dueOn || null } }))?.returnRectification),
    withdraw: async (reason: string) => done((await acts.withdraw.run({ input: { ...seen.value, reason } }))?.withdrawRectification),
  }
}
