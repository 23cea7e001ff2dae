import { reactive, ref, shallowRef } from 'vue'
import { newIdempotencyKey } from '@/shared/random'
import { personId } from '@/shared/session'
import { attempt, inThisPage } from '@/shared/store'
import { scaled } from './scaled'

/** What one phone keeps of one person's files; what is more lies in this page alone, and that is said. */
export const MOST_FILES = 20
export const MOST_BYTES = 60_000_000
/** Left free for what is typed. */
const ROOM = 10_000_000
const PATIENCE = 3_000

/** A file chosen on this phone, until the district has it. */
export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly blob: Blob
  /** What it belongs to: `record/…`, `report/370402101/2026-10`; empty while the district does not have that yet. */
  readonly place: string
  /** Clock of the phone. */
  readonly keptAt: number
  /** Why the server does not take it. */
  readonly refused?: string
}

/** How far a file is that is being sent. */
export interface Progress {
  share: number
  /** Why it stopped; empty while it goes. */
  problem: string
}

/** The person's files on this phone, first chosen first. */
export const filesOnPhone = shallowRef<readonly KeptFile[]>([])
export const progress = reactive(new Map<string, Progress>())
/** Counts how often the person asked to go on at once. */
export const wanted = ref(0)

/** Files for which the phone has no room. */
const inPage = new Map<string, KeptFile>()
const keyOf = (person: string, id: string): string => `${person} ${id}`
const markOf = (key: string): string => `tongbao:files:${key}`

export const liesInPage = ({ id }: KeptFile): boolean => inPage.has(keyOf(personId.value, id))

/** Keeps files, scaled down, one after the other so that a small phone holds one picture at a time. */
export async function keepFiles(chosen: ReadonlyArray<{ file: File; title: string }>, place: string): Promise<string[]> {
  const ids: string[] = []
  for (const { file, title } of chosen) {
    const id = newIdempotencyKey()
    await put(personId.value, { id, name: file.name, title, blob: await scaled(file), place, keptAt: Date.now() })
    ids.push(id)
  }
  await readFiles()
  return ids
}

/** What they belong to is with the district: they may go out. */
export async function sendTo(ids: readonly string[], place: string): Promise<void> {
  await change(ids, (file) => ({ ...file, place }))
}

export const refuse = (id: string, refused: string): Promise<void> => change([id], (file) => ({ ...file, refused }))

export async function forgetFiles(ids: readonly string[]): Promise<void> {
  const person = personId.value
  for (const id of ids) {
    inPage.delete(keyOf(person, id))
    inThisPage.delete(markOf(keyOf(person, id)))
    await attempt(() => step('readwrite', (store) => store.delete([person, id])))
    progress.delete(id)
  }
  await readFiles()
}

export async function readFiles(): Promise<readonly KeptFile[]> {
  const person = personId.value
  const kept = (await attempt(() => step('readonly', (store) => store.getAll(IDBKeyRange.bound([person], [person, []]))))) ?? []
  const all = [...kept, ...[...inPage].flatMap(([key, file]) => (key.startsWith(`${person} `) ? [file] : []))]
  if (personId.value === person) filesOnPhone.value = all.sort((one, other) => one.keptAt - other.keptAt)
  return all
}

async function change(ids: readonly string[], next: (file: KeptFile) => KeptFile): Promise<void> {
  for (const file of await readFiles()) if (ids.includes(file.id)) await put(personId.value, next(file))
  await readFiles()
}

/** On the phone where there is room for it, else in this page. */
async function put(person: string, file: KeptFile): Promise<void> {
  const key = keyOf(person, file.id)
  const stored = !inPage.has(key) && (await hasRoom(file)) && (await attempt(() => step('readwrite', (store) => store.put(file, [person, file.id]))))
  if (stored) return
  inPage.set(key, file)
  // Something lies in this page alone: it does not renew itself.
  inThisPage.set(markOf(key), '')
}

async function hasRoom({ id, blob }: KeptFile): Promise<boolean> {
  const others = (await readFiles()).filter((file) => file.id !== id && !liesInPage(file))
  if (others.length >= MOST_FILES || others.reduce((sum, file) => sum + file.blob.size, blob.size) > MOST_BYTES) return false
  const { quota, usage } = (await attempt(async () => navigator.storage?.estimate())) ?? {}
  return quota === undefined || usage === undefined || quota - usage > blob.size + ROOM
}

let opened: Promise<IDBDatabase> | undefined

/** A database of its own: the shelves need no new version, for which an open tab of the release before would have to go. */
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), PATIENCE)
    const request = indexedDB.open('tongbao-files', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('files'))
    request.addEventListener('success', () => {
      request.result.addEventListener('close', () => (opened = undefined))
      resolve(request.result)
    })
    request.addEventListener('error', () => reject(request.error))
  })
  return opened
}

async function step<R>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> {
  const transaction = (await database()).transaction('files', mode)
  const request = ask(transaction.objectStore('files'))
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () => reject(transaction.error))
    transaction.addEventListener('error', () => reject(transaction.error))
  })
}
