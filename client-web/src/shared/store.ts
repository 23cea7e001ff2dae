import type { IDBPDatabase } from 'idb'
import { openDB } from 'idb'

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

let opened: Promise<IDBPDatabase> | undefined

/** The device's database. Rejects in private mode of old WebViews, where the fallbacks take over. */
export function openDatabase(): Promise<IDBPDatabase> {
  opened ??= openDB(DATABASE, 1, {
    upgrade(database) {
      for (const name of SHELVES) database.createObjectStore(name)
      database.createObjectStore('leases')
    },
    terminated() {
      opened = undefined
    },
  })
  return opened
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
    get: async (person, key) => (await openDatabase()).get(name, [person, key]),
    async put(person, key, value) {
      await (await openDatabase()).put(name, JSON.parse(JSON.stringify(value)), [person, key])
      return 'device'
    },
    remove: async (person, key) => (await openDatabase()).delete(name, [person, key]),
    async list(person) {
      const database = await openDatabase()
      const range = IDBKeyRange.bound([person], [person, []])
      const transaction = database.transaction(name)
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(range), transaction.store.getAll(range)])
      return keys.map((key, index) => ({ key: (key as [string, string])[1], value: values[index] as T }))
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
