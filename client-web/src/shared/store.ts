/** Where a stored thing lies: on the device for good, or only in this page (storage switched off). */
export type Place = 'device' | 'page'

/** Small things kept on the device, each belonging to one person. Nobody reads another person's. */
export interface Shelf<T> {
  get(person: string, key: string): Promise<T | undefined>
  put(person: string, key: string, value: T): Promise<Place>
  remove(person: string, key: string): Promise<void>
  list(person: string): Promise<Array<{ key: string; value: T }>>
}

export type ShelfName = 'drafts' | 'outbox' | 'answers'

const DATABASE = 'tongbao'
const SHELVES: readonly ShelfName[] = ['drafts', 'outbox', 'answers']

let opened: Promise<IDBDatabase> | undefined

/** The device's database. Rejects in private mode of old WebViews, where the fallbacks take over. */
export function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.addEventListener('upgradeneeded', () => {
      for (const name of [...SHELVES, 'leases']) request.result.createObjectStore(name)
    })
    request.addEventListener('success', () => {
      request.result.addEventListener('close', () => (opened = undefined))
      resolve(request.result)
    })
    request.addEventListener('error', () => reject(request.error))
  })
  return opened
}

/** One step on one shelf; resolves when the browser has written it, not when it has taken the order. */
async function step<R>(name: ShelfName, mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> {
  const transaction = (await openDatabase()).transaction(name, mode)
  const request = ask(transaction.objectStore(name))
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () => reject(transaction.error))
    transaction.addEventListener('error', () => reject(transaction.error))
  })
}

export function shelf<T>(name: ShelfName): Shelf<T> {
  const database = inDatabase<T>(name)
  const text = inLocalStorage<T>(name)
  const page = inPage<T>()
  return {
    async get(person, key) {
      // A copy outside the database exists only since the database last failed: it is the newer one.
      for (const place of [page, text, database]) {
        const value = await attempt(() => place.get(person, key))
        if (value !== undefined) return value
      }
      return undefined
    },
    async put(person, key, value) {
      for (const place of [database, text]) {
        const stored = await attempt(() => place.put(person, key, value))
        if (!stored) continue
        await page.remove(person, key)
        if (place === database) await text.remove(person, key)
        return stored
      }
      return page.put(person, key, value)
    },
    async remove(person, key) {
      await attempt(() => database.remove(person, key))
      await text.remove(person, key)
      await page.remove(person, key)
    },
    async list(person) {
      const all = new Map<string, T>()
      for (const place of [database, text, page]) {
        for (const { key, value } of (await attempt(() => place.list(person))) ?? []) all.set(key, value)
      }
      return [...all].map(([key, value]) => ({ key, value }))
    },
  }
}

async function attempt<R>(action: () => Promise<R>): Promise<R | undefined> {
  try {
    return await action()
  } catch {
    return undefined
  }
}

function inDatabase<T>(name: ShelfName): Shelf<T> {
  return {
    get: (person, key) => step(name, 'readonly', (store) => store.get([person, key])) as Promise<T | undefined>,
    async put(person, key, value) {
      await step(name, 'readwrite', (store) => store.put(JSON.parse(JSON.stringify(value)), [person, key]))
      return 'device'
    },
    remove: (person, key) => step(name, 'readwrite', (store) => store.delete([person, key])),
    async list(person) {
      const keys = await step(name, 'readonly', (store) => store.getAllKeys(IDBKeyRange.bound([person], [person, []])))
      const values = await Promise.all(keys.map((key) => step(name, 'readonly', (store) => store.get(key)) as Promise<T | undefined>))
      return keys.flatMap((key, index) => {
        const value = values[index]
        return value === undefined ? [] : [{ key: (key as [string, string])[1], value }]
      })
    },
  }
}

function inLocalStorage<T>(name: ShelfName): Shelf<T> {
  const prefix = (person: string): string => `${DATABASE}:${name}:${encodeURIComponent(person)}:`
  const read = (key: string): T | undefined => {
    try {
      const text = localStorage.getItem(key)
      return text === null ? undefined : (JSON.parse(text) as T)
    } catch {
      return undefined
    }
  }
  return {
    get: async (person, key) => read(prefix(person) + key),
    async put(person, key, value) {
      localStorage.setItem(prefix(person) + key, JSON.stringify(value))
      return 'device'
    },
    async remove(person, key) {
      await attempt(async () => localStorage.removeItem(prefix(person) + key))
    },
    async list(person) {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix(person)))
      return keys.map((key) => ({ key: key.slice(prefix(person).length), value: read(key) as T }))
    },
  }
}

function inPage<T>(): Shelf<T> {
  const held = new Map<string, Map<string, T>>()
  const of = (person: string): Map<string, T> => held.get(person) ?? new Map<string, T>()
  return {
    get: async (person, key) => of(person).get(key),
    async put(person, key, value) {
      held.set(person, of(person).set(key, value))
      return 'page'
    },
    async remove(person, key) {
      of(person).delete(key)
    },
    list: async (person) => [...of(person)].map(([key, value]) => ({ key, value })),
  }
}
