import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { CellKey, Draft } from '../cells/cell.ts'

const DATABASE = 'malkoll-inmatning'
const LOCK = 'malkoll-inmatning.'

interface DraftRecord {
  person: number
  key: CellKey
  draft: Draft
  /** The tab that writes it; as long as it lives no other takes it over. */
  tab: string
}

interface DraftDatabase extends DBSchema {
  drafts: { key: [number, CellKey]; value: DraftRecord }
}

/** The drafts of one person in one tab. Every action fails where the browser keeps nothing. */
export interface DraftStorage {
  /** The drafts of this tab, and those of tabs that are closed, which are this tab’s from now on. */
  adopt(): Promise<[CellKey, Draft][]>
  /** Null: the cell has no draft any more. */
  write(changes: ReadonlyMap<CellKey, Draft | null>): Promise<void>
  /** Calls back when another tab, which had drafts, has been closed. */
  whenOthersClose(action: () => void): void
  close(): void
}

/** `onCleared`: the drafts of this browser have been removed. */
export async function openDraftStorage(person: number, onCleared: () => void): Promise<DraftStorage> {
  const database = await openDrafts(onCleared)
  // Not crypto.randomUUID, which pages without TLS do not have.
  const tab = `${performance.timeOrigin}-${Math.random()}`
  const release = await holdLock(LOCK + tab)
  return {
    adopt: () => adoptDrafts(database, person, tab),
    write: changes => writeDrafts(database, { person, tab }, changes),
    whenOthersClose: action => void waitForOthers(database, { person, tab }, action),
    close() {
      release()
      database.close()
    },
  }
}

/** How many values are typed in this browser and not stored by the server, whoever typed them. */
export async function countDrafts(): Promise<number> {
  const database = await openDrafts(() => {})
  const count = await database.count('drafts')
  database.close()
  return count
}

/** Removes every draft of this browser: called when somebody signs out. */
export async function clearDrafts(): Promise<void> {
  // Pages that are open close their connection when they hear of it.
  await deleteDB(DATABASE)
}

function openDrafts(onCleared: () => void): Promise<IDBPDatabase<DraftDatabase>> {
  return openDB<DraftDatabase>(DATABASE, 1, {
    upgrade: database => void database.createObjectStore('drafts', { keyPath: ['person', 'key'] }),
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
      onCleared()
    },
  })
}

async function adoptDrafts(
  database: IDBPDatabase<DraftDatabase>,
  person: number,
  tab: string,
): Promise<[CellKey, Draft][]> {
  const living = await livingTabs()
  const transaction = database.transaction('drafts', 'readwrite')
  const records = await transaction.store.getAll(rangeOf(person))
  const own = records.filter(record => record.tab === tab || !living.has(record.tab))
  await Promise.all([...own.map(record => transaction.store.put({ ...record, tab })), transaction.done])
  return own.map(({ key, draft }) => [key, draft])
}

async function writeDrafts(
  database: IDBPDatabase<DraftDatabase>,
  { person, tab }: { person: number; tab: string },
  changes: ReadonlyMap<CellKey, Draft | null>,
): Promise<void> {
  const transaction = database.transaction('drafts', 'readwrite')
  const writes = [...changes].map(async ([key, draft]) => {
    if (draft) return void (await transaction.store.put({ person, key, draft, tab }))
    // What another tab has typed in the same cell meanwhile is its own.
    const there = await transaction.store.get([person, key])
    if (there?.tab === tab) await transaction.store.delete([person, key])
  })
  await Promise.all([...writes, transaction.done])
}

async function waitForOthers(
  database: IDBPDatabase<DraftDatabase>,
  { person, tab }: { person: number; tab: string },
  action: () => void,
): Promise<void> {
  const records = await database.getAll('drafts', rangeOf(person))
  const others = new Set(records.map(record => record.tab).filter(other => other !== tab))
  for (const other of others) void navigator.locks?.request(LOCK + other, action)
}

function rangeOf(person: number): IDBKeyRange {
  return IDBKeyRange.bound([person], [person, []])
}

async function livingTabs(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])))
}

/** Held until it is given back, or the tab is gone. Browsers without locks take every draft for an orphan. */
function holdLock(name: string): Promise<() => void> {
  return new Promise(resolve => {
    if (!navigator.locks) return resolve(() => {})
    void navigator.locks.request(name, () => new Promise<void>(release => resolve(release)))
  })
}
