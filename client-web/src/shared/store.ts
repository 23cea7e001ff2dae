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
const PATIENCE = 3_000

/** What lies in this page alone. */
export const inThisPage = new Map<string, string>()
const pageTexts: Texts = {
  getItem: (key) => inThisPage.get(key) ?? null,
  setItem: (key, text) => void inThisPage.set(key, text),
  removeItem: (key) => void inThisPage.delete(key),
}

let opened: Promise<IDBDatabase> | undefined

/**
 * The device's database. Rejects in private mode of old WebViews, and where it never opens, as some do after a crash: there the
 * fallbacks take over.
 */
export function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), PATIENCE)
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
export async function step<R>(name: ShelfName, mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> {
  const transaction = (await openDatabase()).transaction(name, mode)
  const request = ask(transaction.objectStore(name))
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () => reject(transaction.error))
    transaction.addEventListener('error', () => reject(transaction.error))
  })
}

const early = new Map<string, Promise<unknown>>()
const placeOf = (name: ShelfName, person: string, key = ''): string => JSON.stringify([name, person, key])

/** Reads what lies under a key, or all of a person, before the page that wants it has arrived. */
export function readAhead<R>(name: ShelfName, person: string, key?: string): Promise<R> {
  const found = key === undefined ? shelf(name).list(person) : shelf(name).get(person, key)
  early.set(placeOf(name, person, key), found)
  return found as Promise<R>
}

/** What was read ahead; given once, and not when something was laid there since. */
function takeRead<R>(name: ShelfName, person: string, key?: string): Promise<R> | undefined {
  const place = placeOf(name, person, key)
  const found = early.get(place) as Promise<R> | undefined
  early.delete(place)
  return found
}

/** What the first page has not asked for by the time it stands would be old for any later one. */
export function forgetReads(): void {
  early.clear()
}

export function shelf<T>(name: ShelfName): Shelf<T> {
  const database = inDatabase<T>(name)
  const text = inTexts<T>(name, 'device', () => localStorage, () => Object.keys(localStorage))
  const page = inTexts<T>(name, 'page', () => pageTexts, () => [...inThisPage.keys()])
  return {
    async get(person, key) {
      const ahead = takeRead<T | undefined>(name, person, key)
      if (ahead) return ahead
      // A copy outside the database exists only since the database last failed: it is the newer one.
      for (const place of [page, text, database]) {
        const value = await attempt(() => place.get(person, key))
        if (value !== undefined) return value
      }
      return undefined
    },
    async put(person, key, value) {
      forgetReads()
      const put = async (): Promise<Place | undefined> => {
        for (const place of [database, text]) {
          const stored = await attempt(() => place.put(person, key, value))
          if (!stored) continue
          await page.remove(person, key)
          if (place === database) await attempt(() => text.remove(person, key))
          return stored
        }
        return undefined
      }
      return (await put()) ?? ((await attempt(() => madeRoom(name))) ? await put() : undefined) ?? page.put(person, key, value)
    },
    async remove(person, key) {
      forgetReads()
      await attempt(() => database.remove(person, key))
      await attempt(() => text.remove(person, key))
      await page.remove(person, key)
    },
    async list(person) {
      const ahead = takeRead<Array<{ key: string; value: T }>>(name, person)
      if (ahead) return ahead
      const all = new Map<string, T>()
      for (const place of [database, text, page]) {
        for (const { key, value } of (await attempt(() => place.list(person))) ?? []) all.set(key, value)
      }
      return [...all].map(([key, value]) => ({ key, value }))
    },
  }
}

/** Whether something typed would be gone with this page. */
export function onlyInPage(): boolean {
  return [...inThisPage.keys()].some((key) => !key.startsWith(textKey('answers')))
}

/** On a full phone the answers go, which the server has; what was typed stays. */
async function madeRoom(name: ShelfName): Promise<boolean> {
  if (name === 'answers') return false
  await import('./clearShelf').then(({ clearShelf }) => clearShelf('answers'))
  return true
}

/** Where a shelf, or what one person has on it, begins among the texts. */
export function textKey(name: ShelfName, person?: string): string {
  return `${DATABASE}:${name}:${person === undefined ? '' : `${encodeURIComponent(person)}:`}`
}

export async function attempt<R>(action: () => Promise<R>): Promise<R | undefined> {
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

/** Texts by name: what a browser stores without a database, and what a page can hold by itself. */
type Texts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

function inTexts<T>(name: ShelfName, place: Place, texts: () => Texts, names: () => string[]): Shelf<T> {
  const read = (key: string): T | undefined => JSON.parse(texts().getItem(key) ?? 'null') ?? undefined
  return {
    get: async (person, key) => read(textKey(name, person) + key),
    async put(person, key, value) {
      texts().setItem(textKey(name, person) + key, JSON.stringify(value))
      return place
    },
    remove: async (person, key) => texts().removeItem(textKey(name, person) + key),
    async list(person) {
      const prefix = textKey(name, person)
      const keys = names().filter((key) => key.startsWith(prefix))
      return keys.map((key) => ({ key: key.slice(prefix.length), value: read(key) as T }))
    },
  }
}
