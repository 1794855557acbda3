import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { CellKey } from '../cells/cell.ts'
import type { KeptCell } from './kept-cell.ts'
import { holdTab, livingTabs, whenTabCloses } from './tab-locks.ts'

const DATABASE = 'malkoll-inmatning'

interface DraftRecord extends KeptCell {
  person: number
  key: CellKey
  /** The tab that writes it; as long as it lives no other takes it over. */
  tab: string
}

interface DraftDatabase extends DBSchema {
  drafts: { key: [number, CellKey]; value: DraftRecord }
}

/** The drafts of one person in one tab. Every action fails where the browser keeps nothing. */
export interface DraftStorage {
  /** What this tab keeps, and what tabs that are closed have kept, which is this tab’s from now on. */
  adopt(): Promise<[CellKey, KeptCell][]>
  /** Null: nothing is to be kept of the cell any more. */
  write(changes: ReadonlyMap<CellKey, KeptCell | null>): Promise<void>
  /** Calls back when another tab, which had drafts, has been closed. */
  whenOthersClose(action: () => void): void
  close(): void
}

/** `onCleared`: the drafts of this browser have been removed. */
export async function openDraftStorage(person: number, onCleared: () => void): Promise<DraftStorage> {
  const database = await openDrafts(onCleared)
  // Not crypto.randomUUID, which pages without TLS do not have.
  const tab = `${performance.timeOrigin}-${Math.random()}`
  const release = await holdTab(tab)
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
  const records = await database.getAll('drafts')
  database.close()
  return records.filter(({ draft }) => draft !== null).length
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

/** Browsers without locks take every draft for an orphan. */
async function adoptDrafts(
  database: IDBPDatabase<DraftDatabase>,
  person: number,
  tab: string,
): Promise<[CellKey, KeptCell][]> {
  const living = await livingTabs()
  const transaction = database.transaction('drafts', 'readwrite')
  const records = await transaction.store.getAll(rangeOf(person))
  const own = records.filter(record => record.tab === tab || !living.has(record.tab))
  await Promise.all([...own.map(record => transaction.store.put({ ...record, tab })), transaction.done])
  return own.map(({ key, draft, asked }) => [key, { draft, asked }])
}

async function writeDrafts(
  database: IDBPDatabase<DraftDatabase>,
  { person, tab }: { person: number; tab: string },
  changes: ReadonlyMap<CellKey, KeptCell | null>,
): Promise<void> {
  const transaction = database.transaction('drafts', 'readwrite')
  const writes = [...changes].map(async ([key, kept]) => {
    if (kept) return void (await transaction.store.put({ person, key, tab, ...kept }))
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
  for (const other of others) whenTabCloses(other, action)
}

function rangeOf(person: number): IDBKeyRange {
  return IDBKeyRange.bound([person], [person, []])
}
