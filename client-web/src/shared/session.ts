import { computed, reactive } from 'vue'
import type { Role } from '@/gql/viewer'
import type { Viewer } from './remembered'
import { LEFT, read, VIEWER, write } from './remembered'

export type { Role, Viewer }

interface Session {
  viewer: Viewer | null
  /** False until the server or the device has said who is here. */
  known: boolean
}

const ACCOUNT = 'tongbao:account'

export const session = reactive<Session>({ viewer: null, known: false })

/** Which role a person's first page belongs to, when there are several. */
const FIRST: readonly Role[] = ['REVIEWER', 'CLERK', 'LEADER', 'ADMINISTRATOR']

export const roles = computed<readonly Role[]>(() => {
  const granted = new Set(session.viewer?.grants.map(({ role }) => role))
  return FIRST.filter((role) => granted.has(role))
})

export const mainGrant = computed(() => session.viewer?.grants.find(({ role }) => role === roles.value[0]) ?? null)

/** The unit a person acts on in a role: that of the first grant. */
export function unitOf(role: Role): Viewer['grants'][number]['unit'] | null {
  return session.viewer?.grants.find((grant) => grant.role === role)?.unit ?? null
}

/** Key under which the person's drafts lie on this device. */
export const personId = computed(() => session.viewer?.person?.id ?? '')

export function signedIn(viewer: Viewer): void {
  session.viewer = viewer
  session.known = true
  write(LEFT, null)
  write(VIEWER, JSON.stringify(viewer))
}

export function signedOut(): void {
  session.viewer = null
  session.known = true
  write(VIEWER, null)
}

/** The person signed out without a line: nobody is here, though the server does not know it yet. */
export function signedOutUnheard(): void {
  signedOut()
  write(LEFT, 'yes')
}

export function heard(): void {
  write(LEFT, null)
}

export function rememberAccount(account: string): void {
  write(ACCOUNT, account)
}

export function rememberedAccount(): string {
  return read(ACCOUNT) ?? ''
}
