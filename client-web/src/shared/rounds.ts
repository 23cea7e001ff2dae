import { withLease } from './lease'
import { personId } from './session'

/** Written whenever something has left this phone, so that other tabs look what is left. */
const SIGNAL = 'tongbao:sent'

export interface Rounds {
  /** Looks what lies here, shows it, and answers whether any of it can go. */
  readonly left: () => Promise<boolean>
  /** Tries each once, in order. */
  readonly sendAll: (person: string) => Promise<void>
  /** Milliseconds until what is left is tried again. */
  readonly pause: () => number
}

/**
 * How what lies on this phone is sent: of all tabs by one at a time, again after a pause while any is left. Asked for during a round it
 * is followed by another, for the line may have come back meanwhile. Resolves when each was tried once.
 */
export function inRounds(name: string, { left, sendAll, pause }: Rounds): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function round(): Promise<void> {
    clearTimeout(timer)
    const person = personId.value
    if (!person || !(await left())) return
    await withLease(`${name}/${person}`, () => sendAll(person))
    if (await left()) timer = setTimeout(() => void send(), pause())
  }

  function send(): Promise<void> {
    again = running !== undefined
    running ??= round().finally(() => {
      running = undefined
      if (again) void send()
    })
    return running
  }

  window.addEventListener('storage', ({ key }) => key === SIGNAL && void left())
  return send
}

/** Other tabs show no longer what has gone. */
export function tellTabs(): void {
  try {
    localStorage.setItem(SIGNAL, `${Date.now()}${Math.random()}`)
  } catch {
    // Storage is switched off: other tabs have an outbox of their own.
  }
}
