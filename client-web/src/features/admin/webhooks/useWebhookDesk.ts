import type { ComputedRef, Ref } from 'vue'
import { computed, ref } from 'vue'
import type { WebhooksOfQuery } from '@/gql/admin'
import { ChangeWebhookDocument, ChangeWebhookSecretDocument, RemoveWebhookDocument, SendWebhookAgainDocument, TestWebhookDocument } from '@/gql/admin'
import { useMutation } from '@/shared/composables/useMutation'
import { t } from '@/shared/i18n'
import { useRefusals } from '../refusals'

type Webhook = WebhooksOfQuery['webhooks'][number]

export interface WebhookDeskState {
  general: ComputedRef<string>
  done: Ref<string>
  /** What the receiver answered to a test instead of taking it. */
  doubt: Ref<string>
  /** A new secret, shown once. */
  secret: Ref<string>
  busy: ComputedRef<boolean>
  switchOver: () => Promise<void>
  changeSecret: () => Promise<void>
  remove: () => Promise<void>
  tryOut: () => Promise<void>
  sendAgain: (delivery: string) => Promise<void>
}

/** What can be done with a webhook. */
export function useWebhookDesk(webhook: () => Webhook, changed: () => void): WebhookDeskState {
  const changing = useMutation(ChangeWebhookDocument)
  const renewing = useMutation(ChangeWebhookSecretDocument)
  const removing = useMutation(RemoveWebhookDocument)
  const testing = useMutation(TestWebhookDocument)
  const sending = useMutation(SendWebhookAgainDocument)
  const all = [changing, renewing, removing, testing, sending]
  const refusals = useRefusals([], () => all.map(({ failure }) => failure.value))
  const done = ref('')
  const doubt = ref('')
  const secret = ref('')

  function begin(): void {
    done.value = doubt.value = secret.value = ''
    refusals.list.value = []
  }

  async function switchOver(): Promise<void> {
    begin()
    const { id, name, kinds, active } = webhook()
    const answer = await changing.run({ input: { webhook: id, name, kinds: [...kinds], active: !active } })
    refusals.list.value = answer?.changeWebhook.problems ?? []
    if (answer) changed()
  }

  async function changeSecret(): Promise<void> {
    begin()
    secret.value = (await renewing.run({ input: { webhook: webhook().id } }))?.changeWebhookSecret.secret ?? ''
  }

  async function remove(): Promise<void> {
    begin()
    if (await removing.run({ input: { webhook: webhook().id } })) changed()
  }

  async function tryOut(): Promise<void> {
    begin()
    const trial = (await testing.run({ input: { webhook: webhook().id } }))?.testWebhook
    if (trial?.taken) done.value = t('admin.webhooks.taken')
    else if (trial?.said) doubt.value = t('admin.webhooks.said', { said: trial.said })
  }

  async function sendAgain(delivery: string): Promise<void> {
    begin()
    refusals.list.value = (await sending.run({ input: { delivery } }))?.sendWebhookAgain.problems ?? []
  }

  const busy = computed(() => all.some(({ running }) => running.value))
  return { general: refusals.general, done, doubt, secret, busy, switchOver, changeSecret, remove, tryOut, sendAgain }
}
