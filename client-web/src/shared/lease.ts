import { newIdempotencyKey } from '@/shared/random'
import { openDatabase } from '@/shared/store'

/** Who may send now, of all the tabs of this browser. */
export interface Lease {
  owner: string
  /** Clock of the phone. */
  until: number
}

/** Short, so that a tab that was killed holds nobody up for long; the one at work takes it anew all the time. */
export const DURATION = 10_000
const RENEWAL = 3_000

/** Free, run out, one's own, or written before the clock was set back: no lease reaches further than its duration. */
export function mayTake(lease: Lease | undefined, owner: string, now: number): boolean {
  return lease === undefined || lease.owner === owner || lease.until <= now || lease.until > now + DURATION
}

const owner = newIdempotencyKey()

/**
 * Does the work if no other tab does; answers whether it did. Where the browser has no database every tab sends, and where a sleeping
 * tab has lost its lease two do: the key of the report lets it count once.
 */
export async function withLease(name: string, work: () => Promise<void>): Promise<boolean> {
  if (!(await take(name))) return false
  const renewing = setInterval(() => void take(name), RENEWAL)
  try {
    await work()
  } finally {
    clearInterval(renewing)
    await release(name)
  }
  return true
}

async function take(name: string): Promise<boolean> {
  let taken = true
  await inOneTransaction(name, (lease: Lease | undefined, store) => {
    const now = Date.now()
    taken = mayTake(lease, owner, now)
    if (taken) store.put({ owner, until: now + DURATION }, name)
  })
  return taken
}

function release(name: string): Promise<void> {
  return inOneTransaction(name, (lease, store) => {
    if (lease?.owner === owner) store.delete(name)
  })
}

/** Reads, decides and writes before any other tab can; nothing happens where there is no database. */
async function inOneTransaction(name: string, decide: (lease: Lease | undefined, store: IDBObjectStore) => void): Promise<void> {
  try {
    const transaction = (await openDatabase()).transaction('leases', 'readwrite')
    const store = transaction.objectStore('leases')
    const asking = store.get(name) as IDBRequest<Lease | undefined>
    asking.addEventListener('success', () => decide(asking.result, store))
    await new Promise((resolve) => {
      transaction.addEventListener('complete', resolve)
      transaction.addEventListener('abort', resolve)
    })
  } catch {
    // Storage is switched off.
  }
}
